package fr.guichet.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmAssemblyTest {

    @TempDir
    Path folder;

    @Test
    void fragmentsAreMergedInDepth() {
        JsonNode realm = assembly(
                        Fragment.ofText("a.yaml", "realm: r\nattributes: {one: '1'}"),
                        Fragment.ofText("b.yaml", "attributes: {two: '2'}"))
                .realm(List.of());

        assertThat(realm.path("attributes").path("one").asText()).isEqualTo("1");
        assertThat(realm.path("attributes").path("two").asText()).isEqualTo("2");
    }

    @Test
    void namedElementsOfTwoFragmentsAreJoined() {
        JsonNode realm = assembly(
                        Fragment.ofText("a.yaml", "clients: [{clientId: one}]"),
                        Fragment.ofText("b.yaml", "clients: [{clientId: two}]"))
                .realm(List.of());

        assertThat(realm.path("clients")).hasSize(2);
    }

    @Test
    void aKeySaidTwiceIsRefusedWithBothFilesAndTheKey() {
        RealmAssembly twice = assembly(
                Fragment.ofText("a.yaml", "attributes: {same: '1'}"),
                Fragment.ofText("b.yaml", "attributes: {same: '1'}"));

        assertThatThrownBy(() -> twice.realm(List.of()))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessage("b.yaml: attributes/same is already said in a.yaml");
    }

    @Test
    void anElementNamedTwiceIsRefused() {
        RealmAssembly twice = assembly(
                Fragment.ofText("a.yaml", "clients: [{clientId: one}]"),
                Fragment.ofText("b.yaml", "clients: [{clientId: one}]"));

        assertThatThrownBy(() -> twice.realm(List.of()))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessage("b.yaml: clients/one is already said in a.yaml");
    }

    @Test
    void aListWithoutNamesCannotBeSharedByTwoFragments() {
        RealmAssembly twice = assembly(
                Fragment.ofText("a.yaml", "supportedLocales: [fr]"),
                Fragment.ofText("b.yaml", "supportedLocales: [en]"));

        assertThatThrownBy(() -> twice.realm(List.of()))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageContaining("b.yaml: supportedLocales");
    }

    @Test
    void aKeySaidTwiceInOneFileIsRefusedWithTheFile() {
        assertThatThrownBy(() -> Fragment.ofText("a.yaml", "realm: r\nrealm: s"))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageContaining("a.yaml")
                .hasMessageContaining("realm");
    }

    @Test
    void aFragmentThatIsNoMappingIsRefused() {
        assertThatThrownBy(() -> Fragment.ofText("a.yaml", "- one"))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageContaining("a.yaml");
    }

    @Test
    void anOverlayReplacesAddsAndTakesAway() throws IOException {
        Path overlay = overlay(
                """
                displayName: Recette
                loginTheme: null
                clients:
                  - clientId: one
                    enabled: false
                  - clientId: two
                supportedLocales: [fr]
                """);
        JsonNode realm = assembly(
                        Fragment.ofText(
                                "a.yaml",
                                """
                                displayName: Guichet
                                loginTheme: guichet
                                supportedLocales: [fr, en]
                                clients:
                                  - clientId: one
                                    enabled: true
                                    name: One
                                """))
                .realm(List.of(overlay));

        assertThat(realm.path("displayName").asText()).isEqualTo("Recette");
        assertThat(realm.has("loginTheme")).isFalse();
        assertThat(realm.path("supportedLocales")).hasSize(1);
        assertThat(realm.path("clients")).hasSize(2);
        assertThat(realm.path("clients").path(0).path("name").asText()).isEqualTo("One");
        assertThat(realm.path("clients").path(0).path("enabled").asText()).isEqualTo("false");
    }

    @Test
    void anOverlayThatIsNotThereIsRefusedByName() {
        Path missing = folder.resolve("missing.yaml");

        assertThatThrownBy(() -> new RealmAssembly().realm(List.of(missing)))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageContaining("missing.yaml");
    }

    @Test
    void theRealmIsWrittenWithTheVariablesUnresolved() throws IOException {
        Path written = new RealmAssembly().assemble(folder.resolve("deep/realm.json"), List.of());

        JsonNode realm = new ObjectMapper().readTree(Files.readString(written));
        assertThat(realm.path("realm").asText()).isEqualTo("professionnels");
        assertThat(realm.toString()).contains("${GUICHET_DOSSIER_SECRET}");
    }

    @Test
    void theVariablesOfTheRealmAreListed() {
        assertThat(new RealmAssembly().placeholders(List.of()))
                .extracting(Placeholder::name)
                .contains(
                        "GUICHET_CARD_HOST",
                        "GUICHET_CARD_ANCHORS",
                        "GUICHET_CARD_TEST_CARDS",
                        "GUICHET_DOSSIER_URL",
                        "GUICHET_DOSSIER_SECRET",
                        "GUICHET_SMTP_HOST",
                        "GUICHET_SMTP_PORT",
                        "GUICHET_SMTP_FROM");
    }

    @Test
    void namesOfMessagesAreNoVariables() {
        assertThat(assembly(Fragment.ofText("a.yaml", "displayName: ${email} ${profile.attributes.town}"))
                        .placeholders(List.of()))
                .isEmpty();
    }

    @Test
    void theCommandAssemblesListsAndChecks() {
        Path out = folder.resolve("realm.json");

        assertThat(command(Map.of(), "assemble", out.toString()).status()).isZero();
        assertThat(out).exists();
        assertThat(command(Map.of(), "placeholders").out()).contains("GUICHET_CARD_HOST");
        assertThat(command(RealmEnvironmentTest.complete(), "check-environment").status())
                .isZero();
    }

    @Test
    void aStartIsPreparedByWritingWhatTheEnvironmentAndTheLintHaveNothingAgainst() {
        Path out = folder.resolve("import/realm.json");
        Map<String, String> good = new HashMap<>(RealmEnvironmentTest.complete());
        good.put("GUICHET_DOSSIER_SECRET", "mR4-8sK_q2Xw9Lz7vTb");
        Map<String, String> weak = new HashMap<>(good);
        weak.put("GUICHET_DOSSIER_SECRET", "changeme");
        Map<String, String> missing = new HashMap<>(good);
        missing.remove("GUICHET_DOSSIER_SECRET");

        Ended weakly = command(weak, "prepare", out.toString(), "--for=local");
        Ended without = command(missing, "prepare", out.toString(), "--for=local");
        assertThat(weakly.status()).isEqualTo(1);
        assertThat(weakly.err())
                .contains("weak-secret at clients[dossier-service]/secret")
                .doesNotContain("changeme");
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.err()).contains("GUICHET_DOSSIER_SECRET is not set");
        assertThat(out).doesNotExist();

        assertThat(command(good, "prepare", out.toString(), "--for=local"))
                .isEqualTo(new Ended(0, out + System.lineSeparator(), ""));
        assertThat(out).exists();
    }

    @Test
    void theCommandTakesOptions() {
        assertThat(command(Map.of(), "placeholders", "--with=sms").out()).contains("GUICHET_SMS_URL");
        assertThat(command(RealmEnvironmentTest.complete(), "check-environment", "--with=sms")
                        .err())
                .contains("GUICHET_SMS_URL is not set");
        assertThat(command(Map.of(), "placeholders", "--with=fax").status()).isEqualTo(2);
    }

    @Test
    void theCommandEndsWithOneWhenTheEnvironmentIsRefused() {
        Ended ended = command(Map.of(), "check-environment");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("GUICHET_SMTP_HOST is not set");
    }

    @Test
    void theCommandEndsWithTwoWhenItIsMisused() {
        assertThat(command(Map.of()).status()).isEqualTo(2);
        assertThat(command(Map.of(), "assemble").status()).isEqualTo(2);
        assertThat(command(Map.of(), "prepare").status()).isEqualTo(2);
        assertThat(command(Map.of(), "something").err()).contains("usage");
    }

    private record Ended(int status, String out, String err) {}

    private static Ended command(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new RealmCommand(
                        new RealmAssembly(),
                        environment,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static RealmAssembly assembly(Fragment... fragments) {
        return new RealmAssembly(List.of(fragments));
    }

    private Path overlay(String yaml) throws IOException {
        return Files.writeString(folder.resolve("overlay.yaml"), yaml);
    }
}
