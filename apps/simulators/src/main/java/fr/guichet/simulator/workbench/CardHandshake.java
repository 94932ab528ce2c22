package fr.guichet.simulator.workbench;

import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/**
 * Calls the card host as a browser with this card would, in a TLS handshake of its own, and hands back the redirection
 * when it leads to the login host; anything else goes nowhere.
 */
final class CardHandshake {

    private static final int CONNECT_MILLIS = 5_000;
    /** The gateway may ask OCSP and a CRL before it answers. */
    private static final int ANSWER_MILLIS = 60_000;

    private final TestPki pki;
    private final URI cardHost;
    private final URI loginHost;

    CardHandshake(TestPki pki, URI cardHost, URI loginHost) {
        this.pki = pki;
        this.cardHost = cardHost;
        this.loginHost = loginHost;
    }

    /**
     * @param target path and query of the card login
     * @param card the card in the reader; empty for none
     * @return where the browser is to go; empty when the card host did not lead to the login host
     * @throws IOException when the card host does not answer
     */
    Optional<URI> redirection(String target, Optional<TestCard> card) throws IOException {
        // A context for each call: no TLS session outlives the card.
        SSLContext tls =
                card.map(inserted -> pki.workstation(pki.card(inserted))).orElseGet(pki::workstation);
        HttpsURLConnection connection =
                (HttpsURLConnection) URI.create(cardHost + target).toURL().openConnection();
        try {
            connection.setSSLSocketFactory(tls.getSocketFactory());
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setRequestProperty("Connection", "close");
            int status = connection.getResponseCode();
            boolean redirects =
                    status == HttpURLConnection.HTTP_MOVED_TEMP || status == HttpURLConnection.HTTP_SEE_OTHER;
            return redirects
                    ? Optional.ofNullable(connection.getHeaderField("Location")).flatMap(this::atLoginHost)
                    : Optional.empty();
        } finally {
            connection.disconnect();
        }
    }

    private Optional<URI> atLoginHost(String location) {
        try {
            URI target = new URI(location);
            boolean same = target.getUserInfo() == null
                    && target.getHost() != null
                    && origin(target).equals(origin(loginHost));
            return same ? Optional.of(target) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int defaultPort = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":"
                + (address.getPort() < 0 ? defaultPort : address.getPort());
    }
}
