package fr.guichet.establishment.pages;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.InvitationMail;
import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.directory.DeskRefusedException;
import fr.guichet.establishment.directory.Directory;
import fr.guichet.establishment.directory.PeoplePage;
import fr.guichet.establishment.directory.PeopleQuery;
import fr.guichet.establishment.directory.PersonView;
import fr.guichet.establishment.directory.ReferentDesk;
import fr.guichet.portal.page.Paging;
import fr.guichet.portal.page.PortalPage;
import fr.guichet.portal.page.SectionPages;
import fr.guichet.portal.page.SubmittedForm;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The pages of one establishment, for its référent: the list, and how people come on it. */
public class DeskPages {

    private static final int PAGE = 20;

    private final KeycloakSession session;
    private final SectionPages pages;
    private final ReferentDesk desk;
    private final Directory directory;
    private final RegionalSupport support;

    DeskPages(
            KeycloakSession session,
            SectionPages pages,
            ReferentDesk desk,
            Directory directory,
            RegionalSupport support) {
        this.session = session;
        this.pages = pages;
        this.desk = desk;
        this.directory = directory;
        this.support = support;
    }

    /** The people, by name. */
    @GET
    public Response people(
            @QueryParam("q") String text, @QueryParam("state") String state, @QueryParam("first") String first) {
        Optional<MembershipState> wanted = state(state);
        PeoplePage people = desk.people(new PeopleQuery(text, wanted, Paging.firstOf(first), PAGE));
        boolean more = people.first() + people.max() < people.total();
        return page("establishment-people.ftl")
                .says(Said.values())
                .paging(new Paging(people.first(), people.max(), more))
                .with("people", people.people().stream().map(this::model).toList())
                .with("total", people.total())
                .with("typed", text == null ? "" : text)
                .with("state", wanted.map(this::word).orElse(""))
                .with("states", states())
                .with("kept", kept(text, wanted))
                .with("newUrl", address("nouveau"))
                .with("professionalUrl", address("professionnel"))
                .with("importUrl", address("import"))
                .render();
    }

    /** The form for somebody who gets an account. */
    @GET
    @Path("nouveau")
    public Response newcomer() {
        return form(PersonFields.newcomer()).render();
    }

    /** Adds them. */
    @POST
    @Path("nouveau")
    public Response addNewcomer() {
        return add(PersonFields.newcomer(pages.submitted()));
    }

    /** The form for a professional who may have an account. */
    @GET
    @Path("professionnel")
    public Response professional() {
        return form(PersonFields.professional()).render();
    }

    /** Adds them; the answer says nothing of whether they have one. */
    @POST
    @Path("professionnel")
    public Response addProfessional() {
        return add(PersonFields.professional(pages.submitted()));
    }

    /** The form for a file of people. */
    @GET
    @Path("import")
    public Response file() {
        return new ImportPages(desk, page("establishment-import.ftl")).form();
    }

    /** Imports it, and shows what became of each line. */
    @POST
    @Path("import")
    public Response importFile() {
        SubmittedForm form = pages.submitted();
        return new ImportPages(desk, page("establishment-import.ftl")).report(form);
    }

    /** One person. */
    @Path("personnes/{id}")
    public Object person(@PathParam("id") String id) {
        return new PersonPages(session, pages, desk, id);
    }

    private Response add(PersonFields fields) {
        try {
            PersonView added = desk.add(fields.form());
            Said said = added.mail() == InvitationMail.NOT_SENT ? Said.ADDED_NOT_SENT : Said.ADDED;
            return pages.done(said, desk.establishment().finess().value());
        } catch (DeskRefusedException e) {
            return form(fields).errors(ProblemTexts.of(e, "family")).render();
        }
    }

    private PortalPage form(PersonFields fields) {
        return page("establishment-new.ftl")
                .with("professional", fields.isProfessional())
                .with("typed", fields.model())
                .with("professions", professions());
    }

    private PortalPage page(String template) {
        Establishment establishment = desk.establishment();
        return pages.page(template)
                .with(
                        "establishment",
                        Map.of(
                                "name", establishment.name(),
                                "finess", establishment.finess().value(),
                                "supportUrl", support.of(establishment.region()).orElse(""),
                                "url", address()));
    }

    private Map<String, Object> model(PersonView person) {
        return PersonModel.of(person, session.getContext().resolveLocale(null), address("personnes", person.id()));
    }

    private List<Map<String, Object>> professions() {
        return directory.professions().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> Map.<String, Object>of("value", entry.getKey(), "label", entry.getValue()))
                .toList();
    }

    private List<Map<String, Object>> states() {
        return Arrays.stream(MembershipState.values())
                .map(state -> Map.<String, Object>of("value", word(state), "key", PersonModel.stateKey(state)))
                .toList();
    }

    private String address(String... segments) {
        String[] all = new String[segments.length + 1];
        all[0] = desk.establishment().finess().value();
        System.arraycopy(segments, 0, all, 1, segments.length);
        return pages.address(all).toString();
    }

    private String kept(String text, Optional<MembershipState> state) {
        UriBuilder query = UriBuilder.fromPath("");
        if (text != null && !text.isBlank()) {
            query.queryParam("q", "{q}");
        }
        state.ifPresent(wanted -> query.queryParam("state", word(wanted)));
        String raw =
                query.resolveTemplate("q", text == null ? "" : text).build().getRawQuery();
        return raw == null ? "" : raw;
    }

    private static Optional<MembershipState> state(String word) {
        return Arrays.stream(MembershipState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private String word(MembershipState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
