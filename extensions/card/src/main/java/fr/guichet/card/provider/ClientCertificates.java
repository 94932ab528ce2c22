package fr.guichet.card.provider;

import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.http.HttpRequest;
import org.keycloak.services.x509.X509ClientCertificateLookup;

/** Gives the client certificate of a request, as the server's lookup provider finds it. */
final class ClientCertificates {

    private final X509ClientCertificateLookup lookup;

    ClientCertificates(X509ClientCertificateLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * The certificates of the handshake, the card's first; empty when there was none.
     *
     * @throws CardRefusedException {@link CardRefusal#MALFORMED} when what came is no certificate
     */
    List<X509Certificate> of(HttpRequest request) throws CardRefusedException {
        try {
            X509Certificate[] chain = lookup.getCertificateChain(request);
            return chain == null
                    ? List.of()
                    : Stream.of(chain).filter(Objects::nonNull).toList();
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            // The cause quotes the header, so it goes no further; each of the seven lookups fails in its own way.
            throw new CardRefusedException(CardRefusal.MALFORMED);
        }
    }
}
