package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.Deployment;
import fr.guichet.realm.RealmRefusedException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code plan}, {@code drift} and {@code apply} of one realm on one server. */
public final class RealmOperations {

    /** Nothing is different, or everything was done. */
    public static final int DONE = 0;

    /** The files, the environment or the running realm do not allow it; nothing was tried. */
    public static final int REFUSED = 1;

    /** There is something to change. */
    public static final int CHANGES = 2;

    /** The server was not reached or did not do it. */
    public static final int NOT_DONE = 3;

    private final Map<String, String> environment;
    private final WantedRealm wanted;
    private final Migrations migrations;
    private final AdminConnection server;
    private final Set<Consent> consents;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * Prepares them; nothing is asked of the server yet.
     *
     * @param access to the server
     * @param realm of the files, with the values of the environment
     * @param migrations of the files
     * @param environment may hold the key of the secrets' fingerprints
     * @param consents what the operator said yes to
     * @throws RealmRefusedException when the files hold what these commands do not bring about
     */
    public RealmOperations(
            AdminAccess access,
            ObjectNode realm,
            JsonNode migrations,
            Map<String, String> environment,
            Set<Consent> consents,
            PrintStream out,
            PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.wanted = new WantedRealm(realm);
        this.migrations = new Migrations(
                migrations, realm.path("attributes").path(Migrations.VERSION).asText("0"));
        if (this.migrations.concern(ResourceKind.GROUP) && !this.wanted.namesGroups()) {
            throw new RealmRefusedException("migrations: of groups, which the files do not name (groups: [] does)");
        }
        this.server = new AdminConnection(access, wanted.name(), Clock.systemUTC());
        this.consents = Set.copyOf(consents);
        this.out = out;
        this.err = err;
    }

    /** What a comparison needs and gives. */
    private record Compared(RunningRealm running, SecretLedger secrets, Plan plan) {}

    /** Shows what apply would do; the status to end with. */
    public int plan(boolean json) {
        Optional<Compared> compared = toBeApplied();
        if (compared.isEmpty()) {
            Plan plan = new Plan(
                    wanted.name(),
                    0,
                    migrations.version(),
                    List.of(Change.create(new ResourceId(ResourceKind.REALM, wanted.name()))),
                    List.of(),
                    new TreeSet<>());
            return shown(plan, json);
        }
        return shown(compared.get().plan(), json);
    }

    private int shown(Plan plan, boolean json) {
        out.print(json ? plan.json() + "\n" : plan.text());
        return plan.isEmpty() ? DONE : CHANGES;
    }

    /**
     * Tells what is not as the files say on a realm that was brought there, and what is there beside the files; the status to
     * end with. It takes nothing away, so nothing that would go is a reason to refuse.
     */
    public int drift(boolean json) {
        Optional<Compared> compared = compared(false);
        if (compared.isEmpty()) {
            err.println("the server has no realm " + wanted.name());
            return CHANGES;
        }
        Plan plan = compared.get().plan();
        plan = plan.with(new Additions(wanted).of(compared.get().running(), plan.changes()));
        if (plan.runningVersion() < plan.filesVersion()) {
            err.println("the realm is of version " + plan.runningVersion() + " of the files, these are of version "
                    + plan.filesVersion() + ": differences may be the files'");
        }
        return shown(plan, json);
    }

    /** Does it, and says each thing once it is done; the status to end with. */
    public int apply() {
        Optional<Compared> before = toBeApplied();
        Application application = new Application(out, err);
        try {
            apply(before, application);
        } catch (Application.StoppedException said) {
            return NOT_DONE;
        }
        out.println(application.count() == 0 ? "nothing to change" : application.count() + " done");
        return DONE;
    }

    private void apply(Optional<Compared> before, Application application) throws Application.StoppedException {
        if (before.isEmpty()) {
            String title = "create realm " + wanted.name();
            application.run(title, List.of(), () -> server.createRealm(wanted.whole()));
            application.did(title);
        }
        Compared compared =
                application.get("compare realm " + wanted.name(), List.of(), () -> before.or(this::toBeApplied)
                        .orElseThrow(() -> new NotDoneException("the realm was made and cannot be read")));
        RememberedSecrets secrets = new RememberedSecrets(server, compared.secrets());
        ResourceWriter writer = new ResourceWriter(server, wanted, compared.running());
        List<Change> changes = compared.plan().changes();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            List<Change> after = changes.subList(i + 1, changes.size());
            application.run(change.title(), after, () -> secrets.around(change.id(), () -> writer.write(change)));
            application.did(change.title());
        }
        if (application.count() > 0) {
            application.run("remember the secrets", List.of(), () -> secrets.all(before.isEmpty()));
        }
        compared.plan().unknownSecrets().stream()
                .filter(name -> !consents.contains(Consent.SECRETS) && before.isPresent())
                .forEach(name -> out.println("left alone, not known whether it is the same: " + name));
    }

    /** @throws RealmRefusedException when people would lose what only they can say is to go */
    private Optional<Compared> toBeApplied() {
        Optional<Compared> compared = compared(consents.contains(Consent.PRUNE));
        compared.ifPresent(found -> {
            refuseToUnlink(found.plan().changes());
            new RunningGroups(server).refuseToEmpty(found.plan().changes(), found.running());
        });
        return compared;
    }

    private Optional<Compared> compared(boolean prune) {
        return RunningRealm.read(server, wanted).map(read -> compared(read, prune));
    }

    private Compared compared(RunningRealm read, boolean prune) {
        refuseAnotherEnvironment(read);
        Migrations.Migrated migrated = migrations.of(read, wanted::names);
        RunningRealm running = migrated.running();
        List<Change> changes = new ArrayList<>(migrated.renames());
        List<Change> last = migrated.gone();
        running.named(server, wanted);
        boolean setUnknownSecrets = consents.contains(Consent.SECRETS);
        SecretLedger secrets = new SecretLedger(environment, read.attribute(SecretLedger.ATTRIBUTE), setUnknownSecrets);
        changes.addAll(new RealmComparison(wanted, secrets).changes(running, prune));
        last.stream().filter(change -> !changes.contains(change)).forEach(changes::add);
        return new Compared(
                running,
                secrets,
                new Plan(
                        wanted.name(),
                        Migrations.versionOf(read),
                        migrations.version(),
                        changes,
                        List.of(),
                        setUnknownSecrets ? new TreeSet<>() : secrets.unknown()));
    }

    /** A pipeline that forgot a file would part people from their means of login for good: links go with a provider. */
    private void refuseToUnlink(List<Change> changes) {
        changes.stream()
                .filter(change -> change.act() == Change.Act.DELETE
                        && change.id().kind() == ResourceKind.IDENTITY_PROVIDER
                        && !migrations.isGone(change.id()))
                .findFirst()
                .ifPresent(change -> {
                    throw new RealmRefusedException(change.title()
                            + ": every link that people have with it would go too. Give the file that names it, or say"
                            + " under migrations that it is gone");
                });
    }

    /** The files of staging are not for the realm of production. */
    private void refuseAnotherEnvironment(RunningRealm running) {
        String files =
                wanted.settings().path("attributes").path(Deployment.ATTRIBUTE).asText();
        Optional<String> there = running.attribute(Deployment.ATTRIBUTE).filter(place -> !place.isBlank());
        if (there.isEmpty() && !files.isEmpty() && !consents.contains(Consent.ADOPT)) {
            throw new RealmRefusedException("the realm does not say of which place it is, the files are those of "
                    + files + ": if it is that of " + files + ", say so with --adopt");
        }
        if (there.isPresent() && !there.get().equals(files)) {
            throw new RealmRefusedException("the realm is that of " + there.get() + ", the files are those of "
                    + (files.isEmpty() ? "no place in particular" : files));
        }
    }
}
