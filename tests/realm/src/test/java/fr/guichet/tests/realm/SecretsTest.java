package fr.guichet.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.local.Secrets;
import fr.guichet.simulator.oidc.ClientProof;
import fr.guichet.simulator.oidc.RegisteredClient;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RealmCommands;
import fr.guichet.tests.harness.RealmCommands.Outcome;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Secrets are compared and set, and never shown. */
@ExtendWith(GatewayExtension.class)
class SecretsTest {

    private static final String KEY = "GUICHET_REALM_FINGERPRINT_KEY";

    /** Strong enough for the lint; the server cannot read its last word. */
    private static final String NOT_UNDERSTOOD = "length(8) and lowerCase(1) and upperCase(1) and digits(1)"
            + " and guichet-strong-password(12 referent administrator) and regexPattern([)";

    private final TestGuichet guichet;
    private final List<String> outputs = new ArrayList<>();

    SecretsTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void aRotatedSecretIsToldAndSetOnceAndNoOutputHoldsOne() {
        RealmCommands commands = guichet.realmCommands("secrets-rotated").with(KEY, key());
        assertThat(run(commands, "apply").status()).isZero();
        assertThat(run(commands, "plan").out()).isEqualTo("nothing to change\n");
        RealmCommands rotated = commands.with("GUICHET_PSC_SECRET", secret()).with("GUICHET_DOSSIER_SECRET", secret());

        Outcome plan = run(rotated, "plan");
        assertThat(plan.status()).isEqualTo(2);
        assertThat(plan.out())
                .contains("update identity-provider psc\n    config/clientSecret: *** -> ***\n")
                .contains("update client dossier-service\n    secret: *** -> ***\n")
                .endsWith("2 to change\n");
        assertThat(run(rotated, "plan", "--json").status()).isEqualTo(2);
        assertThat(run(rotated, "drift").status()).isEqualTo(2);
        assertThat(run(rotated, "apply").status()).isZero();
        assertThat(run(rotated, "plan").out()).isEqualTo("nothing to change\n");
        assertThat(guichet.admin()
                        .get("secrets-rotated")
                        .path("attributes")
                        .path("guichet.realm.secrets")
                        .asText())
                .contains("identity-provider psc config/clientSecret")
                .doesNotContain(rotated.secrets());
        assertThat(outputs).isNotEmpty().allSatisfy(output -> assertThat(output)
                .doesNotContain(commands.secrets())
                .doesNotContain(rotated.secrets()));
    }

    @Test
    void aSecretThatCannotBeComparedIsNamedAndSetWhenThatIsAskedFor() {
        RealmCommands commands = guichet.realmCommands("secrets-unknown");
        assertThat(run(commands, "apply").status()).isZero();
        RealmCommands rotated = commands.with(KEY, key()).with("GUICHET_PSC_SECRET", secret());

        Outcome plan = run(rotated, "plan");
        assertThat(plan.status()).isZero();
        assertThat(plan.out()).contains("not known whether it is the same: identity-provider psc config/clientSecret");
        assertThat(run(rotated, "plan", "--secrets").out()).contains("config/clientSecret: *** -> ***");
        assertThat(run(rotated, "apply", "--secrets").status()).isZero();
        assertThat(run(rotated, "plan").out()).isEqualTo("nothing to change\n");
        assertThat(run(rotated.with("GUICHET_PSC_SECRET", secret()), "plan").status())
                .isEqualTo(2);
        assertThat(outputs).allSatisfy(output -> assertThat(output).doesNotContain(rotated.secrets()));
    }

    @Test
    void theServerSignsInWithTheSecretThatWasAppliedAndKeepsItWhenSomethingElseChanges() {
        TestRealm realm = guichet.realm("secrets-used", "{}");
        RealmCommands commands = guichet.realmCommands(realm.name()).with(KEY, key());
        assertThat(run(commands, "apply", "--secrets").status()).isZero();
        assertThat(isTakenByProSanteConnect(realm)).isTrue();
        String secret = secret();
        registerAtProSanteConnect(realm, secret);
        assertThat(isTakenByProSanteConnect(realm)).isFalse();

        RealmCommands rotated = commands.with("GUICHET_PSC_SECRET", secret);
        assertThat(run(rotated, "apply").status()).isZero();
        assertThat(isTakenByProSanteConnect(realm)).isTrue();

        RealmCommands other = rotated.over("identityProviders: [{alias: psc, displayName: Autrement}]");
        assertThat(run(other, "apply").out()).contains("update identity-provider psc");
        assertThat(isTakenByProSanteConnect(realm)).isTrue();
    }

    /** The gateway shows its secret when it asks for tokens: without the right one, nobody gets to the form. */
    private boolean isTakenByProSanteConnect(TestRealm realm) {
        return EcpsLogin.open(guichet.browser(), realm.login().address())
                .approve(guichet.newDoctor())
                .hasField("postcode");
    }

    private void registerAtProSanteConnect(TestRealm realm, String secret) {
        JsonNode provider = guichet.admin().get(realm.name() + "/identity-provider/instances/psc");
        guichet.proSanteConnect()
                .register(RegisteredClient.of(
                        provider.path("config").path("clientId").asText(),
                        new ClientProof.SecretPost(secret),
                        URI.create(realm.issuer() + "/broker/psc/endpoint")));
    }

    @Test
    void aSecretOfAnApplyThatStoppedLaterIsKnownAsTheOneThatTheServerHas() {
        RealmCommands commands = guichet.realmCommands("secrets-stopped").with(KEY, key());
        assertThat(run(commands, "apply").status()).isZero();
        RealmCommands rotated = commands.with("GUICHET_PSC_SECRET", secret());

        Outcome stopped = run(rotated.over("passwordPolicy: " + NOT_UNDERSTOOD), "apply");

        assertThat(stopped.status()).isEqualTo(3);
        assertThat(stopped.out()).isEqualTo("update identity-provider psc\n");
        assertThat(stopped.err()).contains("stopped at: update realm secrets-stopped", "1 done before; not done:");
        assertThat(run(rotated, "plan").out()).isEqualTo("nothing to change\n");
        assertThat(run(commands, "plan").out())
                .isEqualTo("update identity-provider psc\n    config/clientSecret: *** -> ***\n1 to change\n");
    }

    @Test
    void aSecretThatWasSetWithoutTheKeyIsNotTakenForTheOneOfBefore() {
        RealmCommands keyless = guichet.realmCommands("secrets-keyless");
        RealmCommands commands = keyless.with(KEY, key());
        assertThat(run(commands, "apply").status()).isZero();
        assertThat(run(keyless.with("GUICHET_PSC_SECRET", secret()), "apply", "--secrets")
                        .status())
                .isZero();

        assertThat(run(commands, "plan").out())
                .contains("update identity-provider psc\n    config/clientSecret: *** -> ***\n");
        assertThat(run(commands, "apply").status()).isZero();
        assertThat(run(commands, "plan").out()).isEqualTo("nothing to change\n");
    }

    private Outcome run(RealmCommands commands, String command, String... flags) {
        Outcome outcome = commands.run(command, flags);
        outputs.add(outcome.out() + outcome.err());
        return outcome;
    }

    private String secret() {
        String secret = Secrets.random();
        guichet.sensitive().add("the secret of a client", secret);
        return secret;
    }

    private String key() {
        String key = Secrets.random();
        guichet.sensitive().add("the key of the fingerprints", key);
        return key;
    }
}
