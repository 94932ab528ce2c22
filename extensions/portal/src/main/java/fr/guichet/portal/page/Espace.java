package fr.guichet.portal.page;

import fr.guichet.identity.AssuranceLevel;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** {@code /realms/{realm}/espace}: hands each address to its section, once it is known who asks. */
public class Espace {

    private final KeycloakSession session;

    Espace(KeycloakSession session) {
        this.session = session;
    }

    /** Where a login comes back to: on to the page that it was begun for. */
    @GET
    @Path(EspacePaths.RETURN)
    public Response back(@QueryParam("state") String state, @QueryParam("error") String error) {
        PageMac mac = PageMac.of(session);
        Optional<WantedPage> wanted = WantedPage.read(mac, new BrowserMark(session).read(), state);
        PageCallers callers = new PageCallers(session);
        if (wanted.isEmpty() || error != null) {
            return refused(callers, PageRefusal.NOT_LOGGED_IN);
        }
        // Judged here, so that a login that never proves enough is not begun again and again.
        Optional<AssuranceLevel> reached = callers.current().map(caller -> caller.level());
        if (reached.isEmpty()) {
            return refused(callers, PageRefusal.NOT_LOGGED_IN);
        }
        if (reached.get().loa() < wanted.get().minimumLoa()) {
            return refused(callers, PageRefusal.LEVEL_TOO_LOW);
        }
        // Below our own address, whatever the path is; and we wrote the path.
        URI home = new EspacePaths(session.getContext()).home();
        return Response.seeOther(URI.create(home + "/" + wanted.get().path())).build();
    }

    /** A section. */
    @Path("{section}")
    public Object section(@PathParam("section") String id) {
        SectionPages pages = new SectionPages(session, id);
        PortalSection section = known(id) ? session.getProvider(PortalSection.class, id) : null;
        if (section == null) {
            throw pages.refusal(PageRefusal.NOT_FOUND);
        }
        return section.publicResource(pages)
                .orElseGet(() -> section.resource(pages, pages.require(section.minimumLevel())));
    }

    private boolean known(String id) {
        return session.getKeycloakSessionFactory().getProviderFactory(PortalSection.class, id) != null;
    }

    private Response refused(PageCallers callers, PageRefusal refusal) {
        fr.guichet.portal.audit.ToldRefusals.of(session).tell(refusal.code());
        return RefusedPage.of(session, "", callers.current(), refusal);
    }
}
