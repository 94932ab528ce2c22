package fr.guichet.simulator.oidc;

/** What a client asks a provider for. */
public enum Endpoint {
    DISCOVERY,
    AUTHORIZATION,
    TOKEN,
    USERINFO,
    KEYS,
    LOGOUT
}
