package fr.guichet.simulator.cardhost;

import com.sun.net.httpserver.HttpExchange;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The headers that go on to the login host. Of the browser's, only a few named ones do: so every certificate and
 * forwarding header that a browser could send, under whatever spelling, ends here. Ours are added.
 */
final class PassedHeaders {

    private static final List<String> OF_THE_BROWSER = List.of("Accept", "Accept-Language", "User-Agent", "Cookie");

    private PassedHeaders() {}

    static List<Header> of(HttpExchange exchange, Optional<X509Certificate> certificate, int ownPort) {
        List<Header> headers = new ArrayList<>();
        for (String name : OF_THE_BROWSER) {
            for (String value : exchange.getRequestHeaders().getOrDefault(name, List.of())) {
                headers.add(new Header(name, value));
            }
        }
        headers.add(new Header(
                "X-Forwarded-For", exchange.getRemoteAddress().getAddress().getHostAddress()));
        headers.add(new Header("X-Forwarded-Proto", "https"));
        headers.add(new Header("X-Forwarded-Host", "localhost:" + ownPort));
        certificate.ifPresent(present -> headers.add(new Header("Client-Cert", structuredField(present))));
        return headers;
    }

    /** A byte sequence of RFC 8941: base64 of the DER between colons. */
    private static String structuredField(X509Certificate certificate) {
        try {
            return ":" + Base64.getEncoder().encodeToString(certificate.getEncoded()) + ":";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has an encoding", e);
        }
    }
}
