package fr.guichet.federation.upstream;

import java.util.Optional;
import java.util.stream.Stream;

/** How the gateway proves to an upstream who it is. */
enum ClientAuthentication {
    /** Secret in the Authorization header (OpenID Connect Core, section 9). */
    SECRET_BASIC("client_secret_basic"),
    /** Secret in the form. */
    SECRET_POST("client_secret_post"),
    /** Assertion signed by a key of the realm (RFC 7523). */
    PRIVATE_KEY_JWT("private_key_jwt"),
    /** Certificate of the TLS connection (RFC 8705, section 2.1). */
    TLS_CLIENT("tls_client_auth");

    private final String method;

    ClientAuthentication(String method) {
        this.method = method;
    }

    /** Name in the registry of OAuth token endpoint authentication methods. */
    String method() {
        return method;
    }

    boolean needsSecret() {
        return this == SECRET_BASIC || this == SECRET_POST;
    }

    static Optional<ClientAuthentication> ofMethod(String method) {
        return Stream.of(values()).filter(each -> each.method.equals(method)).findFirst();
    }
}
