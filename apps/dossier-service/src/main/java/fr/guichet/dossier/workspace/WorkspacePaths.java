package fr.guichet.dossier.workspace;

/**
 * What stands before the addresses of each kind of space, for the mappings of handlers: {@code @RequestMapping({OWN,
 * ESTABLISHMENT, DELEGATION})} on a class of pages, {@code @RequestMapping({API_OWN, API_ESTABLISHMENT, API_DELEGATION})}
 * on one of the API, and {@code /dossiers/…} on their methods.
 */
public final class WorkspacePaths {

    /** One's own space: addresses without a prefix. */
    public static final String OWN = "";
    /** An establishment's, by its FINESS. */
    public static final String ESTABLISHMENT = "/etablissements/{finess}";
    /** A doctor's, by the delegation. */
    public static final String DELEGATION = "/pour/{delegation}";
    /** One's own in the API. */
    public static final String API_OWN = "/api";
    /** An establishment's in the API. */
    public static final String API_ESTABLISHMENT = "/api/etablissements/{finess}";
    /** A doctor's in the API. */
    public static final String API_DELEGATION = "/api/delegations/{delegation}";

    private WorkspacePaths() {}
}
