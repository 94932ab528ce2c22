package fr.guichet.tests.federation;

import fr.guichet.local.Secrets;
import fr.guichet.simulator.oidc.ClientProof;
import fr.guichet.simulator.oidc.Face;
import fr.guichet.simulator.oidc.OidcSimulator;
import fr.guichet.simulator.oidc.RegisteredClient;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.ProviderTls;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.net.URI;
import java.util.function.Function;

/**
 * A Pro Santé Connect of a test's own with a realm of its own, which alone logs in there: for what concerns everybody,
 * such as an outage or other keys.
 */
final class OwnProvider implements AutoCloseable {
    private static final String CLIENT = "guichet-on-its-own";

    private final TestGuichet guichet;
    private final OidcSimulator simulator;
    private final TestRealm realm;

    private OwnProvider(TestGuichet guichet, OidcSimulator simulator, String name, String settings, Proof proof) {
        this.guichet = guichet;
        this.simulator = simulator;
        this.realm = guichet.realm(
                name,
                """
                quickLoginCheckMilliSeconds: 0
                identityProviders:
                  - alias: psc
                    config:
                      issuer: "%s"
                      clientId: "%s"
                %s
                """
                        .formatted(simulator.issuer(), CLIENT, settings.indent(6)));
        simulator.register(
                RegisteredClient.of(CLIENT, proof.of(realm), URI.create(realm.issuer() + "/broker/psc/endpoint")));
    }

    /** What the provider is to know the client by. */
    private interface Proof {
        ClientProof of(TestRealm realm);
    }

    /** By {@code client_secret_post}. @param name of the realm: of one test alone, since its provider ends with it */
    static OwnProvider bySecret(TestGuichet guichet, String name) throws IOException {
        return bySecret(guichet, name, "client_secret_post", ClientProof.SecretPost::new);
    }

    /** By {@code client_secret_basic}. @param name of the realm */
    static OwnProvider byBasicSecret(TestGuichet guichet, String name) throws IOException {
        return bySecret(guichet, name, "client_secret_basic", ClientProof.SecretBasic::new);
    }

    private static OwnProvider bySecret(
            TestGuichet guichet, String name, String method, Function<String, ClientProof> proof) throws IOException {
        String secret = Secrets.random();
        guichet.sensitive().add("the secret of a client", secret);
        return new OwnProvider(
                guichet,
                OidcSimulator.start(Face.PRO_SANTE_CONNECT, 0),
                name,
                "clientAuthMethod: %s\nclientSecret: \"%s\"".formatted(method, secret),
                realm -> proof.apply(secret));
    }

    /** By {@code private_key_jwt}, with the realm's own published keys. @param name of the realm */
    static OwnProvider byKey(TestGuichet guichet, String name) throws IOException {
        return new OwnProvider(
                guichet,
                OidcSimulator.start(Face.PRO_SANTE_CONNECT, 0),
                name,
                "clientAuthMethod: private_key_jwt\nclientSecret: \"\"",
                realm -> new ClientProof.PrivateKeyJwt(URI.create(realm.issuer() + "/protocol/openid-connect/certs")));
    }

    /**
     * By {@code tls_client_auth}.
     *
     * @param name of the realm
     * @param registered what the provider knows the gateway by
     * @param presented what the gateway's key store holds
     */
    static OwnProvider byCertificate(
            TestGuichet guichet, String name, CardCertificate registered, CardCertificate presented)
            throws IOException {
        return new OwnProvider(
                guichet,
                OidcSimulator.startWithTls(
                        Face.PRO_SANTE_CONNECT, 0, guichet.pki().tlsServer()),
                name,
                "clientAuthMethod: tls_client_auth\nclientSecret: \"\"\nkeyStore: \"%s\"\nkeyStorePasswordVariable: %s"
                        .formatted(guichet.providerTls().keyStore(name, presented), ProviderTls.PASSWORD_VARIABLE),
                realm -> new ClientProof.TlsCertificate(registered.certificate()));
    }

    OidcSimulator simulator() {
        return simulator;
    }

    TestRealm realm() {
        return realm;
    }

    /** A doctor nobody has seen yet, and whom this provider knows too. */
    Doctor newDoctor() {
        Doctor doctor = guichet.newDoctor();
        simulator.people().add(doctor.person());
        return doctor;
    }

    @Override
    public void close() {
        simulator.secrets().forEach((value, kind) -> guichet.sensitive().add(kind, value));
        simulator.close();
    }
}
