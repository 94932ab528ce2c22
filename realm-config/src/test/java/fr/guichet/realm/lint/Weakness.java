package fr.guichet.realm.lint;

/**
 * One weakness laid over the good realm.
 *
 * @param rule that refuses it
 * @param path where
 * @param overlay YAML
 */
record Weakness(String rule, String path, String overlay) {

    static Weakness password(String policy) {
        return new Weakness("weak-password-policy", "passwordPolicy", "passwordPolicy: " + policy);
    }

    static Weakness header(String header, String value) {
        return new Weakness(
                "security-headers",
                "browserSecurityHeaders/" + header,
                "browserSecurityHeaders: {" + header + ": " + value + "}");
    }

    /** One that takes a password, and another one beside it. */
    static Weakness passwordStep(String password, String other, String requirement) {
        return new Weakness(
                "password-without-code",
                "authenticationFlows[login eidas1]/authenticationExecutions[" + password + "]/authenticator",
                """
                authenticationFlows:
                  - alias: login eidas1
                    authenticationExecutions:
                      - {authenticator: %s, requirement: REQUIRED}
                      - {authenticator: %s, requirement: %s}
                """
                        .formatted(password, other, requirement));
    }

    static Weakness card(String rule, String setting, String value) {
        return new Weakness(
                rule,
                "identityProviders[cps]/config/" + setting,
                "identityProviders: [{alias: cps, config: {" + setting + ": " + value + "}}]");
    }

    static Weakness client(String rule, String setting, String change) {
        return new Weakness(rule, "clients[service]/" + setting, "clients: [{clientId: service, " + change + "}]");
    }

    static Weakness provider(String rule, String setting, String change) {
        return new Weakness(
                rule,
                "identityProviders[elsewhere]/" + setting,
                "identityProviders: [{alias: elsewhere, " + change + "}]");
    }

    @Override
    public String toString() {
        return rule + " at " + path;
    }
}
