package fr.guichet.realm.lint;

import static fr.guichet.realm.lint.Weakness.card;
import static fr.guichet.realm.lint.Weakness.client;
import static fr.guichet.realm.lint.Weakness.header;
import static fr.guichet.realm.lint.Weakness.password;
import static fr.guichet.realm.lint.Weakness.passwordStep;
import static fr.guichet.realm.lint.Weakness.provider;

import java.util.List;

/** Ways to weaken the good realm, one at a time. */
final class Weaknesses {

    static final String KINDS = "length(8) and lowerCase(1) and upperCase(1) and digits(1) and ";
    static final String STRICT = "guichet-strong-password(12 referent administrator)";

    private Weaknesses() {}

    /** At least one for each rule. */
    static List<Weakness> all() {
        return List.of(
                client("redirect-wildcard", "redirectUris", "redirectUris: ['https://service.example.fr/*']"),
                client(
                        "redirect-wildcard",
                        "attributes/post.logout.redirect.uris",
                        "attributes: {post.logout.redirect.uris: 'https://service.example.fr/*'}"),
                client("redirect-not-https", "redirectUris", "redirectUris: ['http://service.example.fr/return']"),
                client("redirect-not-https", "redirectUris", "redirectUris: ['http://localhost/return']"),
                client("redirect-not-https", "redirectUris", "redirectUris: ['//service.example.fr/return']"),
                client("redirect-not-https", "redirectUris", "redirectUris: ['service:/return']"),
                client("web-origin-wildcard", "webOrigins", "webOrigins: ['*']"),
                client(
                        "client-without-pkce",
                        "attributes/pkce.code.challenge.method",
                        "attributes: {pkce.code.challenge.method: plain}"),
                client("direct-grant", "directAccessGrantsEnabled", "directAccessGrantsEnabled: true"),
                client("implicit-flow", "implicitFlowEnabled", "implicitFlowEnabled: true"),
                client("full-scope", "fullScopeAllowed", "fullScopeAllowed: true"),
                client("missing-secret", "secret", "secret: ''"),
                client("weak-secret", "secret", "secret: '${SHORT_SECRET}'"),
                client("weak-secret", "secret", "secret: '${ONE_CHARACTER_SECRET}'"),
                client("weak-secret", "secret", "secret: '${DEFAULT_SECRET}'"),
                client(
                        "long-access-token",
                        "attributes/access.token.lifespan",
                        "attributes: {access.token.lifespan: '3600'}"),
                client(
                        "long-session",
                        "attributes/client.session.max.lifespan",
                        "attributes: {client.session.max.lifespan: '86400'}"),
                client(
                        "long-access-token",
                        "attributes/access.token.lifespan",
                        "attributes: {access.token.lifespan: '-1'}"),
                client(
                        "device-grant",
                        "attributes/oauth2.device.authorization.grant.enabled",
                        "attributes: {oauth2.device.authorization.grant.enabled: 'true'}"),
                client(
                        "ciba-grant",
                        "attributes/oidc.ciba.grant.enabled",
                        "attributes: {oidc.ciba.grant.enabled: 'True'}"),
                new Weakness("long-access-token", "accessTokenLifespan", "accessTokenLifespan: 301"),
                new Weakness("long-access-token", "accessTokenLifespan", "accessTokenLifespan: null"),
                new Weakness(
                        "long-access-token",
                        "accessTokenLifespanForImplicitFlow",
                        "accessTokenLifespanForImplicitFlow: null"),
                new Weakness("long-access-token", "accessTokenLifespan", "accessTokenLifespan: -1"),
                new Weakness("long-session", "ssoSessionIdleTimeout", "ssoSessionIdleTimeout: 7200"),
                new Weakness("long-session", "ssoSessionMaxLifespan", "ssoSessionMaxLifespan: 86400"),
                new Weakness("long-session", "ssoSessionMaxLifespan", "ssoSessionMaxLifespan: null"),
                new Weakness("long-session", "offlineSessionIdleTimeout", "offlineSessionIdleTimeout: null"),
                new Weakness("long-session", "offlineSessionMaxLifespan", "offlineSessionMaxLifespan: null"),
                new Weakness("long-session", "offlineSessionMaxLifespan", "offlineSessionMaxLifespan: 5184000"),
                new Weakness(
                        "long-session", "offlineSessionMaxLifespanEnabled", "offlineSessionMaxLifespanEnabled: false"),
                new Weakness("reusable-refresh-token", "revokeRefreshToken", "revokeRefreshToken: false"),
                new Weakness("tls-not-required", "sslRequired", "sslRequired: none"),
                new Weakness("brute-force-protection", "bruteForceProtected", "bruteForceProtected: false"),
                new Weakness("brute-force-protection", "failureFactor", "failureFactor: 100"),
                new Weakness("brute-force-protection", "waitIncrementSeconds", "waitIncrementSeconds: 0"),
                new Weakness("brute-force-protection", "maxFailureWaitSeconds", "maxFailureWaitSeconds: 0"),
                new Weakness("brute-force-protection", "maxDeltaTimeSeconds", "maxDeltaTimeSeconds: 1"),
                password("length(8) and digits(1) and " + STRICT),
                password("length(6) and lowerCase(1) and upperCase(1) and digits(1) and " + STRICT),
                password(KINDS + STRICT + " and length(6)"),
                password(KINDS + "guichet-strong-password(12 administrator)"),
                password(KINDS + "guichet-strong-password(10 referent administrator)"),
                password(KINDS + "notUsername"),
                password(KINDS + STRICT + " and hashAlgorithm(pbkdf2)"),
                password(KINDS + STRICT + " and hashAlgorithm(pbkdf2-sha512)"),
                password(KINDS + STRICT + " and hashAlgorithm( pbkdf2-sha256 )"),
                password(KINDS + STRICT + " and hashIterations(1)"),
                password(KINDS + STRICT + " and hashAlgorithm(argon2) and hashIterations(1)"),
                new Weakness("open-registration", "registrationAllowed", "registrationAllowed: true"),
                new Weakness("events-off", "eventsEnabled", "eventsEnabled: false"),
                new Weakness("events-off", "adminEventsDetailsEnabled", "adminEventsDetailsEnabled: true"),
                new Weakness("audit-listener", "eventsListeners", "eventsListeners: [guichet-notices]"),
                new Weakness("notices-off", "eventsListeners", "eventsListeners: [guichet-audit]"),
                new Weakness(
                        "identifiers-in-log",
                        "eventsListeners",
                        "eventsListeners: [guichet-audit, guichet-notices, jboss-logging]"),
                new Weakness("short-trail", "enabledEventTypes", "enabledEventTypes: [LOGIN]"),
                new Weakness("short-trail", "eventsExpiration", "eventsExpiration: 86400"),
                new Weakness(
                        "short-trail",
                        "attributes/adminEventsExpiration",
                        "attributes: {adminEventsExpiration: '86400'}"),
                new Weakness("endless-trail", "eventsExpiration", "eventsExpiration: null"),
                new Weakness("endless-trail", "eventsExpiration", "eventsExpiration: 63072000"),
                new Weakness(
                        "endless-trail",
                        "attributes/adminEventsExpiration",
                        "attributes: {adminEventsExpiration: null}"),
                header("contentSecurityPolicy", "''"),
                header("contentSecurityPolicy", "null"),
                header("contentSecurityPolicy", "\"default-src 'self'; base-uri 'self'\""),
                header("contentSecurityPolicy", "\"default-src 'self'; base-uri 'self'; frame-ancestors *\""),
                header("contentSecurityPolicy", "\"default-src 'self'; frame-ancestors 'self'\""),
                header("contentSecurityPolicy", "\"frame-ancestors 'self'; object-src 'none'; base-uri 'self'\""),
                header(
                        "contentSecurityPolicy",
                        "\"default-src 'self'; script-src https:; frame-ancestors 'self'; base-uri 'self'\""),
                header(
                        "contentSecurityPolicy",
                        "\"default-src 'self' 'unsafe-eval'; frame-ancestors 'self'; base-uri 'self'\""),
                header("xFrameOptions", "''"),
                header("xFrameOptions", "ALLOW-FROM https://elsewhere.example.fr"),
                header("xContentTypeOptions", "''"),
                header("referrerPolicy", "unsafe-url"),
                header("strictTransportSecurity", "''"),
                header("strictTransportSecurity", "max-age=0; includeSubDomains"),
                new Weakness("servers-own-flow", "browserFlow", "browserFlow: browser"),
                new Weakness("servers-own-flow", "browserFlow", "browserFlow: null"),
                new Weakness("servers-own-flow", "directGrantFlow", "directGrantFlow: direct grant"),
                new Weakness("servers-own-flow", "firstBrokerLoginFlow", "firstBrokerLoginFlow: first broker login"),
                new Weakness("servers-own-flow", "resetCredentialsFlow", "resetCredentialsFlow: login eidas1"),
                provider(
                        "servers-own-flow",
                        "firstBrokerLoginFlowAlias",
                        "firstBrokerLoginFlowAlias: first broker login"),
                provider("servers-own-flow", "postBrokerLoginFlowAlias", "postBrokerLoginFlowAlias: null"),
                new Weakness("levels-unnamed", "attributes/acr.loa.map", "attributes: {acr.loa.map: null}"),
                new Weakness(
                        "levels-unnamed",
                        "attributes/acr.loa.map",
                        "attributes: {acr.loa.map: {eidas1: 2, eidas2: 1}}"),
                new Weakness(
                        "unconfirmed-address",
                        "requiredActions[UPDATE_EMAIL]/config/verifyEmail",
                        "requiredActions: [{alias: UPDATE_EMAIL, config: {verifyEmail: null}}]"),
                passwordStep("guichet-password", "guichet-session-cookie", "REQUIRED"),
                passwordStep("guichet-password", "guichet-one-time-code", "DISABLED"),
                passwordStep("guichet-password", "guichet-one-time-code", "ALTERNATIVE"),
                passwordStep("auth-username-password-form", "auth-otp-form", "REQUIRED"),
                new Weakness(
                        "trusted-device-in-linking",
                        "authenticatorConfig[linking]/config/trustedDevices",
                        "authenticatorConfig: [{alias: linking, config: {trustedDevices: 'true'}}]"),
                new Weakness(
                        "trusted-device-in-linking",
                        "authenticatorConfig[linking]/config/trustedDevices",
                        "authenticatorConfig: [{alias: linking, config: {trustedDevices: null}}]"),
                new Weakness(
                        "trusted-device-in-linking",
                        "authenticationFlows[first connection]/authenticationExecutions[guichet-one-time-code]"
                                + "/authenticatorConfig",
                        """
                        authenticationFlows:
                          - alias: first connection
                            authenticationExecutions:
                              - {authenticator: guichet-first-connection, requirement: REQUIRED}
                              - {authenticator: guichet-one-time-code, requirement: REQUIRED}
                              - {authenticator: guichet-link, requirement: REQUIRED}
                        """),
                card("revocation-grace", "crlGrace", "'3600'"),
                card("revocation-grace", "crlGrace", "PT6H"),
                card("revocation-grace", "crlGrace", "a while"),
                card("revocation-not-strict", "revocationMode", "CRL_ONLY"),
                card("revocation-not-strict", "checkAuthorities", "'false'"),
                new Weakness("mail-unencrypted", "smtpServer/starttls", "smtpServer: {starttls: 'false'}"),
                new Weakness("secret-in-files", "smtpServer/password", "smtpServer: {password: 'mR4-8sK_q2Xw9Lz7vTb'}"),
                new Weakness(
                        "secret-in-files", "smtpServer/password", "smtpServer: {password: '${P:mR4-8sK_q2Xw9Lz7vTb}'}"),
                provider("plain-http-address", "config/issuer", "config: {issuer: 'http://elsewhere.example.fr'}"),
                provider("signature-unchecked", "config/validateSignature", "config: {validateSignature: 'false'}"),
                provider("signature-unchecked", "config/validateSignature", "config: {validateSignature: null}"),
                provider("trusted-email", "trustEmail", "trustEmail: true"),
                provider("stored-token", "storeToken", "storeToken: true"),
                new Weakness(
                        "test-cards",
                        "identityProviders[cps]/config/testCards",
                        "identityProviders: [{alias: cps, config: {testCards: 'true'}}]"));
    }
}
