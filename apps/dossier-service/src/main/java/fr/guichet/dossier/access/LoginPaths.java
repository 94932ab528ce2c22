package fr.guichet.dossier.access;

/**
 * The addresses of the login on this service. The gateway knows {@link #START} (its way back from "Mon
 * compte"), {@link #CALLBACK}, {@link #AFTER_LOGOUT} and {@link #GATEWAY_LOGOUT}; platforms know {@link #INITIATE}.
 */
public final class LoginPaths {

    /**
     * Leads to the gateway, which answers at once while its session lasts; also for who is logged in: the spaces of a login
     * are those of its moment.
     */
    public static final String START = "/oauth2/authorization/" + GatewayRegistration.ID;
    /** Where the gateway sends the browser back to. */
    public static final String CALLBACK = "/login/oauth2/code/" + GatewayRegistration.ID;
    /** Ends the session here, then at the gateway. POST alone. */
    public static final String LOGOUT = "/logout";
    /** Internal: the page that leads on to the gateway's end of session, reached by a forward alone. */
    public static final String LEAVING = "/deconnexion";
    /** Where the gateway sends the browser after the logout. */
    public static final String AFTER_LOGOUT = "/";
    /** Where the gateway, and no browser, says that a session ended. */
    public static final String GATEWAY_LOGOUT = "/logout/connect/back-channel/" + GatewayRegistration.ID;
    /** Where the tile of a platform leads (OpenID Connect Core 1.0, section 4). */
    public static final String INITIATE = "/connexion/initier";
    /** Internal: the page of a refused login is reached by a forward, never by its address. */
    public static final String REFUSED = "/connexion-refusee";

    private LoginPaths() {}
}
