package fr.guichet.tests.matrix;

import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.ApiClient;
import fr.guichet.tests.harness.Assistant;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestEstablishment;
import fr.guichet.tests.harness.TestEstablishments.LoggedIn;
import fr.guichet.tests.harness.TestGuichet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Everybody of the table, with people, delegations and dossiers of their own. */
final class Parties {
    private static final String SERVICE = "dossier-service";

    private final TestGuichet guichet;
    private final Doctor doctor;
    private final Doctor otherDoctor;
    private final Caller doctorCaller;
    private final Delegated delegated;
    private final TestEstablishment establishment;
    private final Requests requests;
    private final Map<CallerKind, LoggedInPerson> people = new EnumMap<>(CallerKind.class);
    private final Map<CallerKind, Party> parties = new EnumMap<>(CallerKind.class);
    private Targets common;
    private Targets ofOthers;

    private Parties(TestGuichet guichet) {
        this.guichet = guichet;
        this.doctor = connected();
        this.otherDoctor = connected();
        this.doctorCaller = guichet.callers().byCard(doctor.card());
        this.delegated = new Delegated(guichet, doctorCaller);
        this.establishment = guichet.establishment();
        this.requests = new Requests(
                guichet,
                doctor.identifier(),
                doctorCaller.tokens().idClaims().path("sub").asText());
    }

    /** Makes all of them; their tokens are of the end of it. */
    static Parties make(TestGuichet guichet) {
        Parties made = new Parties(guichet);
        made.referents();
        made.doctors();
        made.assistants();
        made.colleagues();
        made.people.forEach(
                (kind, person) -> made.add(kind, person.caller().freshTokens().accessToken(), person.targets()));
        made.withoutAGoodToken();
        return made;
    }

    List<Party> all() {
        return List.copyOf(parties.values());
    }

    Party of(CallerKind kind) {
        return parties.get(kind);
    }

    Requests requests() {
        return requests;
    }

    /** What is another establishment's, another doctor's and another patient's to everybody of the table but one. */
    Targets ofOthers() {
        return ofOthers;
    }

    private void referents() {
        LoggedIn own = guichet.establishments().loggedInReferent(establishment);
        Caller byPassword = guichet.callers().in(own.browser());
        Caller byCard = withCard(own.account());
        String awaited = dossier(byPassword, space(establishment), doctor);
        String accepted = dossier(doctorCaller, "/api", doctor);
        String person = person(byPassword, establishment);
        String given = delegated.toColleague(guichet.newDoctor().identifier(), 0);
        common = new Targets(establishment.finess(), () -> person, given, given, accepted, awaited);
        Supplier<String> anew = () -> person(byPassword, establishment);
        add(CallerKind.REFERENT, byCard, common.withPerson(anew));
        add(CallerKind.REFERENT_EIDAS1, byPassword, common.withPerson(anew));
        otherReferent();
    }

    private void otherReferent() {
        TestEstablishment other = guichet.establishment();
        LoggedIn theirs = guichet.establishments().loggedInReferent(other);
        Caller byPassword = guichet.callers().in(theirs.browser());
        String person = person(byPassword, other);
        String dossier = dossier(byPassword, space(other), otherDoctor);
        ofOthers = common.withFiness(other.finess()).withPerson(() -> person).withDossiers(dossier);
        add(CallerKind.OTHER_REFERENT, withCard(theirs.account()), common);
    }

    private void doctors() {
        String toEnd = delegated.toColleague(guichet.newDoctor().identifier(), 0);
        Targets given = common.withDelegation(common.delegation(), toEnd);
        add(CallerKind.DOCTOR, doctorCaller, given);
        add(CallerKind.DOCTOR_EIDAS1, guichet.callers().byEcps(doctor.identifier()), given);
        Caller other = guichet.callers().byCard(otherDoctor.card());
        String othersDelegation =
                new Delegated(guichet, other).toColleague(guichet.newDoctor().identifier(), 0);
        ofOthers = ofOthers.withDelegation(othersDelegation, othersDelegation);
        add(CallerKind.OTHER_DOCTOR, other, common);
    }

    private void assistants() {
        Assistant assistant = guichet.newAssistant();
        guichet.accounts().connectedByCard(assistant);
        String toEnd = delegated.toAssistant(assistant, "read", "none", "none");
        Map<CallerKind, String> given = new EnumMap<>(Map.of(
                CallerKind.ASSISTANT_DOSSIERS_READ, delegated.toAssistant(assistant, "read", "none", "none"),
                CallerKind.ASSISTANT_DOSSIERS_WRITE, delegated.toAssistant(assistant, "write", "none", "none"),
                CallerKind.ASSISTANT_MEDICAL_READ, delegated.toAssistant(assistant, "read", "read", "none"),
                CallerKind.ASSISTANT_MEDICAL_WRITE, delegated.toAssistant(assistant, "read", "write", "none"),
                CallerKind.ASSISTANT_AUTONOMY_READ, delegated.toAssistant(assistant, "read", "none", "read"),
                CallerKind.ASSISTANT_AUTONOMY_WRITE, delegated.toAssistant(assistant, "read", "none", "write"),
                CallerKind.ASSISTANT_ALL_WRITE, delegated.toAssistant(assistant, "write", "write", "write")));
        Caller byCard = guichet.callers().byCard(assistant.card());
        given.forEach((kind, id) -> add(kind, byCard, common.withDelegation(id, toEnd)));
        add(
                CallerKind.ASSISTANT_ALL_WRITE_EIDAS1,
                guichet.callers().byEcps(assistant.identifier()),
                common.withDelegation(given.get(CallerKind.ASSISTANT_ALL_WRITE), toEnd));
    }

    private void colleagues() {
        colleague(CallerKind.COLLEAGUE_IN_PERIOD, 0);
        colleague(CallerKind.COLLEAGUE_BEFORE, 5);
        Doctor colleague = connected();
        String ended = delegated.toColleague(colleague.identifier(), 0);
        Targets received = common.withDelegation(ended, ended);
        Caller caller = guichet.callers().byCard(colleague.card());
        delegated.end(ended);
        add(CallerKind.COLLEAGUE_AFTER_OLD_TOKEN, caller.tokens().accessToken(), received);
        add(CallerKind.COLLEAGUE_AFTER, caller, received);
    }

    private void colleague(CallerKind kind, int daysUntil) {
        Doctor colleague = connected();
        String received = delegated.toColleague(colleague.identifier(), daysUntil);
        String toEnd = delegated.toColleague(colleague.identifier(), daysUntil);
        add(kind, guichet.callers().byCard(colleague.card()), common.withDelegation(received, toEnd));
    }

    private void withoutAGoodToken() {
        parties.put(
                CallerKind.ANONYMOUS,
                new Party(CallerKind.ANONYMOUS, guichet.realm().api(), guichet.dossiers(), common));
        String secret = guichet.admin()
                .get(guichet.realm().name() + "/clients?clientId=" + SERVICE)
                .path(0)
                .path("secret")
                .asText();
        parties.put(
                CallerKind.SERVICE,
                new Party(
                        CallerKind.SERVICE,
                        guichet.realm().api().asService(SERVICE, secret),
                        guichet.dossiers().asService(SERVICE, secret),
                        common));
        add(CallerKind.WRONG_AUDIENCE, doctorCaller.tokenOfAnotherAudience(), common);
        add(CallerKind.EXPIRED_TOKEN, doctorCaller.expiredToken(), common);
    }

    private void add(CallerKind kind, Caller caller, Targets targets) {
        people.put(kind, new LoggedInPerson(caller, targets));
    }

    private void add(CallerKind kind, String token, Targets targets) {
        ApiClient gateway = guichet.realm().api().with(token);
        parties.put(kind, new Party(kind, gateway, guichet.dossiers().with(token), targets));
    }

    private Doctor connected() {
        Doctor person = guichet.newDoctor();
        guichet.accounts().connectedByCard(person);
        return person;
    }

    private Caller withCard(TestAccount account) {
        Doctor person = guichet.newDoctor();
        guichet.accounts().linkCard(account, person.identifier());
        return guichet.callers().byCard(person.card());
    }

    private static String space(TestEstablishment establishment) {
        return "/api/etablissements/" + establishment.finess();
    }

    /** Family and serial of a new dossier. */
    private static String dossier(Caller creator, String space, Doctor attending) {
        return created(creator.dossiers().post(space + "/dossiers", Requests.dossier(attending.identifier())))
                .replaceFirst(".*/dossiers/", "");
    }

    /** Id of somebody new. */
    private static String person(Caller referent, TestEstablishment establishment) {
        return created(referent.api().post("/establishments/" + establishment.finess() + "/people", Requests.person()))
                .replaceFirst(".*/", "");
    }

    private static String created(ApiAnswer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException("Nothing was created: " + answer);
        }
        return answer.header("Location").orElseThrow();
    }

    /** Whose token is got at the end: people who wait for the others would wait with one that runs out. */
    private record LoggedInPerson(Caller caller, Targets targets) {}
}
