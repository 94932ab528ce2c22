package fr.guichet.simulator.oidc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * What came to the token endpoint.
 *
 * @param authorization header, absent or as it came
 * @param certificate of the handshake, when there was one
 */
record TokenRequest(Parameters form, Optional<String> authorization, Optional<X509Certificate> certificate) {

    static TokenRequest read(HttpExchange exchange) throws IOException {
        return new TokenRequest(
                Parameters.ofForm(exchange),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                certificate(exchange));
    }

    /** User and password of {@code Authorization: Basic}, still form-encoded (RFC 6749, 2.3.1). */
    Optional<String[]> basic() {
        return authorization
                .filter(value -> value.startsWith("Basic "))
                .map(value -> decode(value.substring("Basic ".length())).split(":", 2))
                .filter(parts -> parts.length == 2);
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static Optional<X509Certificate> certificate(HttpExchange exchange) {
        if (!(exchange instanceof HttpsExchange)) {
            return Optional.empty();
        }
        try {
            Certificate[] chain = ((HttpsExchange) exchange).getSSLSession().getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate
                    ? Optional.of((X509Certificate) chain[0])
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException noCertificate) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "TokenRequest[…]";
    }
}
