package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import fr.guichet.simulator.pki.TestCard;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong, or changes, for everybody. */
class AvailabilityTest {

    private OidcSimulator provider;

    @BeforeEach
    void start() throws IOException {
        provider = OidcSimulator.start(Face.MONSISRA, 0);
        provider.register(RelyingParty.registration());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void nothingAnswersWhileItIsDown(Endpoint endpoint) throws Exception {
        provider.down();
        assertThatThrownBy(() -> new Browser().get(provider.address(endpoint))).isInstanceOf(IOException.class);

        provider.up();
        assertThat(new Browser().get(provider.address(endpoint)).statusCode()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"DISCOVERY", "KEYS", "TOKEN", "USERINFO"})
    void whatServersCallIsSlowOnDemand(Endpoint endpoint) throws Exception {
        provider.slow(Duration.ofMinutes(1));
        HttpRequest impatient = HttpRequest.newBuilder(provider.address(endpoint))
                .timeout(Duration.ofMillis(300))
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(impatient, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(new Browser().get(provider.home()).statusCode()).isEqualTo(200);

        provider.slow(Duration.ZERO);
        assertThat(new Browser().get(provider.address(endpoint)).statusCode()).isPositive();
    }

    @Test
    void aRotatedKeyIsPublishedBesideTheOldOne() throws Exception {
        String before = signingKey();

        provider.rotateKeys();

        assertThat(signingKey()).isNotEqualTo(before);
        assertThat(published()).containsExactlyInAnyOrder(before, signingKey());
    }

    @Test
    void aReplacedKeyIsNoLongerPublished() throws Exception {
        String before = signingKey();

        provider.replaceKeys();

        assertThat(published()).doesNotContain(before).containsExactly(signingKey());
    }

    @Test
    void onlyPublicKeysArePublished() throws Exception {
        assertThat(new Browser().get(provider.address(Endpoint.KEYS)).body()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    private String signingKey() throws Exception {
        HttpResponse<String> tokens =
                new RelyingParty(provider).login(TestCard.DOCTOR_ANNE.identifier(), SignInMeans.CARD);
        return SignedJWT.parse(RelyingParty.json(tokens).path("id_token").asText())
                .getHeader()
                .getKeyID();
    }

    private List<String> published() throws Exception {
        return JWKSet.load(provider.address(Endpoint.KEYS).toURL()).getKeys().stream()
                .map(JWK::getKeyID)
                .toList();
    }
}
