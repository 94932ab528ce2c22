package fr.guichet.dossier.workspace;

import static fr.guichet.dossier.workspace.Access.READ;
import static fr.guichet.dossier.workspace.Access.WRITE;
import static fr.guichet.dossier.workspace.Part.AUTONOMY;
import static fr.guichet.dossier.workspace.Part.DOSSIERS;
import static fr.guichet.dossier.workspace.Part.MEDICAL;

import java.util.List;
import java.util.Map;

/** Every route of a space, with the right it asks for and what it answers who has it, about a dossier of VIRGINIE's. */
final class DelegatedRoutes {

    /** VIRGINIE's, accepted and ongoing. */
    static final String DOSSIER = "/dossiers/personnes-agees/43914215";

    private static final String JSON_OF_NO_REVISION = "{\"text\":\"Stable.\",\"revision\":99}";

    private DelegatedRoutes() {}

    /**
     * A page.
     *
     * @param form null for a GET
     * @param granted the status for who has the right; a form that is wrong or out of date changes nothing
     */
    record Page(String path, Map<String, String> form, Part part, Access access, int granted) {

        @Override
        public String toString() {
            return (form == null ? "GET " : "POST ") + path;
        }
    }

    /**
     * A request of the API.
     *
     * @param body null when there is none
     */
    record Call(String method, String path, String body, Part part, Access access, int granted) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Page> pages() {
        Map<String, String> outdated = Map.of("texte", "Stable.", "revision", "99");
        return List.of(
                shown("", DOSSIERS, READ),
                shown("/dossiers", DOSSIERS, READ),
                shown("/dossiers/personnes-agees", DOSSIERS, READ),
                shown("/dossiers/personnes-agees?numero=43914215", DOSSIERS, READ),
                shown("/dossiers-refuses", DOSSIERS, READ),
                shown("/patients", DOSSIERS, READ),
                shown("/aide", DOSSIERS, READ),
                shown("/en-savoir-plus", DOSSIERS, READ),
                shown(DOSSIER, DOSSIERS, READ),
                shown("/dossiers/nouveau", DOSSIERS, WRITE),
                shown("/dossiers/sanitaire/nouveau", DOSSIERS, WRITE),
                shown(DOSSIER + "/medical", MEDICAL, WRITE),
                shown(DOSSIER + "/autonomie", AUTONOMY, WRITE),
                sent("/patients", Map.of(), DOSSIERS, READ, 422),
                sent(
                        "/dossiers/sanitaire/nouveau",
                        Map.of("formulaire", "00000000-0000-4000-8000-000000000000"),
                        DOSSIERS,
                        WRITE,
                        422),
                sent(DOSSIER + "/acceptation", Map.of(), DOSSIERS, WRITE, 303),
                sent(DOSSIER + "/refus", Map.of(), DOSSIERS, WRITE, 409),
                sent(DOSSIER + "/reprise", Map.of(), DOSSIERS, WRITE, 409),
                sent(DOSSIER + "/medical", outdated, MEDICAL, WRITE, 409),
                sent(DOSSIER + "/autonomie", outdated, AUTONOMY, WRITE, 409));
    }

    static List<Call> calls() {
        return List.of(
                new Call("GET", "/dossiers", null, DOSSIERS, READ, 200),
                new Call("GET", "/dossiers?family=personnes-agees", null, DOSSIERS, READ, 200),
                new Call("GET", "/dossiers/counts", null, DOSSIERS, READ, 200),
                new Call("POST", "/dossiers/search", "{\"surname\":\"DELAUNAY\"}", DOSSIERS, READ, 200),
                new Call("GET", DOSSIER, null, DOSSIERS, READ, 200),
                new Call("POST", "/dossiers", "{\"family\":\"sanitaire\"}", DOSSIERS, WRITE, 400),
                new Call("PUT", DOSSIER + "/acceptance", "{\"accepted\":true}", DOSSIERS, WRITE, 200),
                new Call("PUT", DOSSIER + "/acceptance", "{\"accepted\":false}", DOSSIERS, WRITE, 409),
                new Call("DELETE", DOSSIER + "/refusal", null, DOSSIERS, WRITE, 409),
                new Call("GET", DOSSIER + "/volets/medical", null, MEDICAL, READ, 200),
                new Call("GET", DOSSIER + "/volets/autonomie", null, AUTONOMY, READ, 200),
                new Call("PUT", DOSSIER + "/volets/medical", JSON_OF_NO_REVISION, MEDICAL, WRITE, 409),
                new Call("PUT", DOSSIER + "/volets/autonomie", JSON_OF_NO_REVISION, AUTONOMY, WRITE, 409));
    }

    private static Page shown(String path, Part part, Access access) {
        return new Page(path, null, part, access, 200);
    }

    private static Page sent(String path, Map<String, String> form, Part part, Access access, int granted) {
        return new Page(path, form, part, access, granted);
    }
}
