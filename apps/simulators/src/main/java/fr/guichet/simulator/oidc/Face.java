package fr.guichet.simulator.oidc;

import java.util.List;

/** Which provider the simulator plays: where its endpoints are, and what it offers to sign in with. */
public enum Face {
    /** Pro Santé Connect: discovery at a path of its own, authorization on another host, sandbox userinfo. */
    PRO_SANTE_CONNECT(
            "psc",
            "/auth/realms/esante-wallet",
            "wallet-openid-configuration",
            "/auth",
            "/auth/realms/esante-wallet/protocol/openid-connect",
            "127.0.0.1",
            List.of(SignInMeans.APPLICATION, SignInMeans.CARD)),
    /** The regional platform: standard discovery, a portal with tiles, and a way to sign in that is not strong. */
    MONSISRA(
            "monsisra",
            "/oidc",
            "openid-configuration",
            "/oidc/authorize",
            "/oidc",
            "localhost",
            List.of(SignInMeans.CARD, SignInMeans.APPLICATION, SignInMeans.PASSWORD));

    private final String shortName;
    private final String issuerPath;
    private final String discovery;
    private final String authorizationPath;
    private final String endpoints;
    private final String browserHost;
    private final List<SignInMeans> means;

    Face(
            String shortName,
            String issuerPath,
            String discovery,
            String authorizationPath,
            String endpoints,
            String browserHost,
            List<SignInMeans> means) {
        this.shortName = shortName;
        this.issuerPath = issuerPath;
        this.discovery = discovery;
        this.authorizationPath = authorizationPath;
        this.endpoints = endpoints;
        this.browserHost = browserHost;
        this.means = means;
    }

    /** How people sign in here, the usual way first. */
    public List<SignInMeans> means() {
        return means;
    }

    String shortName() {
        return shortName;
    }

    String issuerPath() {
        return issuerPath;
    }

    String browserHost() {
        return browserHost;
    }

    String path(Endpoint endpoint) {
        return switch (endpoint) {
            case DISCOVERY -> issuerPath + "/.well-known/" + discovery;
            case AUTHORIZATION -> authorizationPath;
            case TOKEN -> endpoints + "/token";
            case USERINFO -> endpoints + "/userinfo";
            case KEYS -> endpoints + "/certs";
            case LOGOUT -> endpoints + "/logout";
        };
    }
}
