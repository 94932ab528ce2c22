package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client proves itself in the way that it is registered with, and in no other; a code is good once, and for it. */
class ClientAuthenticationTest {

    private static final String ANNE = TestCard.DOCTOR_ANNE.identifier();
    private static final String ID = RelyingParty.ID;
    private static final String SECRET = RelyingParty.SECRET;

    private OidcSimulator provider;

    @BeforeEach
    void start() throws IOException {
        provider = OidcSimulator.start(Face.PRO_SANTE_CONNECT, 0);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aSecretInTheHeaderProvesTheClient() throws Exception {
        RelyingParty client = registered(new ClientProof.SecretBasic(SECRET));

        assertThat(client.login(ANNE, SignInMeans.CARD).statusCode()).isEqualTo(200);
    }

    @Test
    void aSecretInTheFormProvesTheClient() throws Exception {
        RelyingParty client = registered(new ClientProof.SecretPost(SECRET));

        assertThat(redeem(client, Map.of("client_id", ID, "client_secret", SECRET), "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSecretIsRefusedInThePlaceThatIsNotRegistered() throws Exception {
        refused(redeem(
                registered(new ClientProof.SecretBasic(SECRET)), Map.of("client_id", ID, "client_secret", SECRET), ""));
        refused(redeem(registered(new ClientProof.SecretPost(SECRET)), Map.of(), RelyingParty.basic(ID, SECRET)));
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        refused(redeem(
                registered(new ClientProof.SecretBasic(SECRET)), Map.of(), RelyingParty.basic(ID, SECRET + "x")));
        refused(redeem(
                registered(new ClientProof.SecretPost(SECRET)),
                Map.of("client_id", ID, "client_secret", SECRET + "x"),
                ""));
        refused(redeem(registered(new ClientProof.SecretPost(SECRET)), Map.of("client_id", ID), ""));
    }

    @Test
    void anAssertionProvesTheClientOnce() throws Exception {
        try (PublishedKeys keys = new PublishedKeys()) {
            RelyingParty client = registered(new ClientProof.PrivateKeyJwt(keys.address()));
            Map<String, String> proof = proof(keys.assertion(ID, provider.issuer()));

            assertThat(redeem(client, proof, "").statusCode()).isEqualTo(200);
            refused(redeem(client, proof, ""));
        }
    }

    @Test
    void anAssertionForTheTokenEndpointIsOneForTheProvider() throws Exception {
        try (PublishedKeys keys = new PublishedKeys()) {
            RelyingParty client = registered(new ClientProof.PrivateKeyJwt(keys.address()));
            String endpoint = provider.address(Endpoint.TOKEN).toString();

            assertThat(redeem(client, proof(keys.assertion(ID, endpoint)), "").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anAssertionThatProvesNothingIsRefused() throws Exception {
        try (PublishedKeys keys = new PublishedKeys()) {
            RelyingParty client = registered(new ClientProof.PrivateKeyJwt(keys.address()));

            refused(redeem(client, proof(keys.forgedAssertion(ID, provider.issuer())), ""));
            refused(redeem(client, proof(keys.assertion(ID, "http://localhost:1/other")), ""));
            refused(redeem(client, proof(keys.assertionOfLongAgo(ID, provider.issuer())), ""));
            refused(redeem(client, proof(keys.assertion("other", provider.issuer())), ""));
            refused(redeem(client, proof("no.assertion.atall"), ""));
            refused(redeem(client, Map.of("client_id", ID), ""));
        }
    }

    @Test
    void aCertificateOfTheHandshakeProvesTheClient() throws Exception {
        try (TestPki pki = TestPki.start()) {
            provider.close();
            provider = OidcSimulator.startWithTls(Face.PRO_SANTE_CONNECT, 0, pki.tlsServer());
            CardCertificate own = pki.card(TestCard.DOCTOR_ANNE);
            provider.register(
                    RegisteredClient.of(ID, new ClientProof.TlsCertificate(own.certificate()), RelyingParty.REDIRECT));

            assertThat(provider.issuer()).startsWith("https://localhost:");
            assertThat(byTls(pki.workstation(own)).statusCode()).isEqualTo(200);
            refused(byTls(pki.workstation(pki.card(TestCard.DOCTOR_VIRGINIE))));
            refused(byTls(pki.workstation()));
        }
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        RelyingParty client = registered(new ClientProof.SecretBasic(SECRET));
        String code = client.code(client.signIn(new Browser(), ANNE, SignInMeans.CARD));

        assertThat(client.redeem(code).statusCode()).isEqualTo(200);
        assertThat(RelyingParty.json(client.redeem(code)).path("error").asText())
                .isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier,another,invalid_grant",
        "redirect_uri,http://localhost:1/other,invalid_grant",
        "code,another,invalid_grant",
        "grant_type,password,unsupported_grant_type"
    })
    void aCodeIsGoodForItsOwnRequestAlone(String name, String value, String error) throws Exception {
        RelyingParty client = registered(new ClientProof.SecretBasic(SECRET));

        HttpResponse<String> answer = redeem(client, Map.of(name, value), RelyingParty.basic(ID, SECRET));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RelyingParty.json(answer).path("error").asText()).isEqualTo(error);
    }

    @Test
    void aCodeOfAnotherClientIsRefused() throws Exception {
        RelyingParty client = registered(new ClientProof.SecretBasic(SECRET));
        provider.register(RegisteredClient.of("other", new ClientProof.SecretBasic(SECRET), RelyingParty.REDIRECT));

        HttpResponse<String> answer = redeem(client, Map.of(), RelyingParty.basic("other", SECRET));

        assertThat(RelyingParty.json(answer).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void userinfoWantsAnAccessTokenOfThisProvider() throws Exception {
        assertThat(new RelyingParty(provider).userinfo("another").statusCode()).isEqualTo(401);
    }

    @Test
    void noSecretIsInADescription() {
        assertThat(RegisteredClient.of("id", new ClientProof.SecretBasic(SECRET))
                        .toString())
                .doesNotContain(SECRET);
        assertThat(new ClientProof.SecretPost(SECRET).toString()).doesNotContain(SECRET);
    }

    private RelyingParty registered(ClientProof proof) {
        provider.register(RegisteredClient.of(ID, proof, RelyingParty.REDIRECT));
        return new RelyingParty(provider);
    }

    private static HttpResponse<String> redeem(RelyingParty client, Map<String, String> more, String authorization)
            throws Exception {
        Map<String, String> form =
                client.tokenRequest(client.code(client.signIn(new Browser(), ANNE, SignInMeans.CARD)));
        form.putAll(more);
        return client.token(form, authorization);
    }

    private HttpResponse<String> byTls(SSLContext context) throws Exception {
        RelyingParty client = new RelyingParty(
                provider, HttpClient.newBuilder().sslContext(context).build());
        return redeem(client, Map.of("client_id", ID), "");
    }

    private static Map<String, String> proof(String assertion) {
        return Map.of(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion);
    }

    private static void refused(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(RelyingParty.json(answer).path("error").asText()).isEqualTo("invalid_client");
    }
}
