package fr.guichet.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.realm.lint.RealmLint;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.RealmRepresentation;

/** The kinds of places that are delivered, with every option. */
class DeploymentTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void everyDeliveredRealmPassesItsOwnLintWithoutAnEnvironmentAndWithOne(Deployment deployment) {
        RealmDocument document = everyOption().in(deployment).document(List.of());

        assertThat(RealmLint.findings(document.merged(), Map.of())).isEmpty();
        assertThat(RealmLint.findings(document.merged(), environment("https"))).isEmpty();
    }

    @Test
    void addressesOfTheEnvironmentArePlainHttpOnLoopbackInTheLocalStartAlone() {
        RealmDocument local = everyOption().in(Deployment.LOCAL).document(List.of());
        RealmDocument production = everyOption().in(Deployment.PRODUCTION).document(List.of());

        assertThat(RealmLint.findings(local.merged(), environment("http"))).isEmpty();
        assertThat(RealmLint.findings(production.merged(), environment("http")))
                .extracting("rule")
                .contains("redirect-not-https", "plain-http-address");
    }

    @ParameterizedTest
    @EnumSource
    void theServerIsToldOfNothingThatIsForTheLintOrTheMigrations(Deployment deployment) throws Exception {
        String realm = everyOption().in(deployment).realm(List.of()).toString();

        assertThat(realm).doesNotContain("accepted-weaknesses", "migrations");
        assertThat(new ObjectMapper()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue(realm, RealmRepresentation.class)
                        .getAttributes())
                .containsEntry(Deployment.ATTRIBUTE, deployment.argument())
                .containsEntry("guichet.realm.version", "1");
    }

    @Test
    void testCardsLogInToStagingAndNeverToProductionWhateverTheEnvironmentSays() {
        assertThat(testCards(Deployment.STAGING)).isEqualTo("true");
        assertThat(testCards(Deployment.PRODUCTION)).isEqualTo("false");
    }

    @Test
    void theLintEndsWithZeroForTheDeliveredRealmAndWithOneAndItsFindingsForAWeakOne() throws Exception {
        Path weak = Files.writeString(directory.resolve("weak.yaml"), "sslRequired: none\n");

        assertThat(run("lint", "--for=production")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(run("lint", "--for=production", weak.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("tls-not-required at sslRequired: ");
    }

    @Test
    void theLintSpeaksToProgramsToo() throws Exception {
        Path weak = Files.writeString(directory.resolve("weak.yaml"), "sslRequired: none\n");

        assertThat(run("lint", "--json", "--for=production", weak.toString())).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(out.toByteArray()).findValuesAsText("rule"))
                .containsExactly("tls-not-required");
    }

    @Test
    void aPlaceThatIsNoneIsAMisuse() {
        assertThat(run("assemble", "--for=moon", "realm.json")).isEqualTo(2);
        assertThat(run("assemble", "--prune", "realm.json")).isEqualTo(2);
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new RealmCommand(new RealmAssembly(), Map.of(), stream, stream).run(arguments);
    }

    private static String testCards(Deployment deployment) {
        return new RealmAssembly()
                .in(deployment)
                .realm(List.of())
                .path("identityProviders")
                .path(0)
                .path("config")
                .path("testCards")
                .asText();
    }

    private static RealmAssembly everyOption() {
        RealmAssembly assembly = new RealmAssembly();
        for (RealmOption option : RealmOption.values()) {
            assembly = assembly.with(option);
        }
        return assembly;
    }

    /** Good values for everything that the files ask for. */
    private static Map<String, String> environment(String scheme) {
        Map<String, String> values = new HashMap<>();
        for (Placeholder placeholder : everyOption().placeholders(List.of())) {
            String name = placeholder.name();
            if (SecretNames.isVariable(name)) {
                values.put(name, "mR4-8sK_q2Xw9Lz7vTb");
            } else if (name.matches(".*_(URL|URI|ISSUER|HOST)")) {
                values.put(name, name.contains("SMTP") ? "localhost" : scheme + "://localhost");
            }
        }
        return values;
    }
}
