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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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
    void anEnvironmentWithEveryVariableIsAccepted() {
        Map<String, String> environment = completeEnvironment();

        new RealmAssembly().requireEnvironment(environment, List.of());

        assertThat(environment).isNotEmpty();
    }

    @Test
    void anUnsetVariableIsRefusedByName() {
        Map<String, String> environment = completeEnvironment();
        environment.remove("GUICHET_DOSSIER_SECRET");
        environment.put("GUICHET_CARD_HOST", " ");

        assertThatThrownBy(() -> new RealmAssembly().requireEnvironment(environment, List.of()))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageContaining("GUICHET_DOSSIER_SECRET is not set")
                .hasMessageContaining("GUICHET_CARD_HOST is not set");
    }

    @Test
    void aVariableWithADefaultMayBeUnset() {
        RealmAssembly assembly = assembly(Fragment.ofText("a.yaml", "displayName: ${GUICHET_NAME:Guichet}"));

        assembly.requireEnvironment(Map.of(), List.of());

        assertThat(assembly.placeholders(List.of())).hasSize(1);
    }

    @Test
    void aValueThatWouldChangeTheDocumentIsRefusedWithoutBeingShown() {
        for (String value : List.of("quo\"te", "back\\slash", "new\nline", "${OTHER}")) {
            Map<String, String> environment = completeEnvironment();
            environment.put("GUICHET_DOSSIER_SECRET", value);

            assertThatThrownBy(() -> new RealmAssembly().requireEnvironment(environment, List.of()))
                    .isInstanceOf(RealmRefusedException.class)
                    .hasMessageContaining("GUICHET_DOSSIER_SECRET")
                    .message()
                    .doesNotContain(value);
        }
    }

    @Test
    void anAddressThatIsNotExactIsRefusedWithoutBeingShown() {
        for (String value : List.of(
                "https://dossiers.example.fr/*",
                "https://*.example.fr",
                "/relative",
                "dossiers.example.fr",
                "javascript:alert(1)",
                "https://",
                "https://dossiers.example.fr/#part",
                "https://dossiers.example.fr /")) {
            Map<String, String> environment = completeEnvironment();
            environment.put("GUICHET_DOSSIER_URL", value);

            assertThatThrownBy(() -> new RealmAssembly().requireEnvironment(environment, List.of()))
                    .as(value)
                    .isInstanceOf(RealmRefusedException.class)
                    .hasMessageContaining("GUICHET_DOSSIER_URL is not an exact http or https address")
                    .message()
                    .doesNotContain(value + " ");
        }
    }

    @Test
    void anAddressWithAPathAndAQueryIsExact() {
        Map<String, String> environment = completeEnvironment();
        environment.put("GUICHET_CARD_HELP_URL", "http://localhost:8070/aide?theme=carte");

        new RealmAssembly().requireEnvironment(environment, List.of());

        assertThat(environment).containsKey("GUICHET_DOSSIER_URL");
    }

    @Test
    void theCommandAssemblesListsAndChecks() {
        Path out = folder.resolve("realm.json");

        assertThat(command(Map.of(), "assemble", out.toString()).status()).isZero();
        assertThat(out).exists();
        assertThat(command(Map.of(), "placeholders").out()).contains("GUICHET_CARD_HOST");
        assertThat(command(completeEnvironment(), "check-environment").status()).isZero();
    }

    @Test
    void anOptionThatIsNotTakenIsNeitherInTheRealmNorAskedFor() {
        RealmAssembly without = new RealmAssembly();
        RealmAssembly with = without.with(RealmOption.SMS);

        assertThat(without.realm(List.of()).toString()).doesNotContain("SmsGateway");
        assertThat(with.realm(List.of()).toString()).contains("fr.guichet.onetimecode.sms.SmsGateway");
        assertThat(without.placeholders(List.of()))
                .extracting(Placeholder::name)
                .doesNotContain("GUICHET_SMS_URL");
        assertThat(with.placeholders(List.of())).extracting(Placeholder::name).contains("GUICHET_SMS_URL");
    }

    @Test
    void everyOptionAsksForItsOwnVariablesAlone() {
        assertThat(ownVariables(RealmOption.PSC))
                .containsExactly(
                        "GUICHET_PSC_AUTHENTICATION",
                        "GUICHET_PSC_CLIENT_ID",
                        "GUICHET_PSC_ENVIRONMENT",
                        "GUICHET_PSC_ISSUER",
                        "GUICHET_PSC_SECRET");
        assertThat(ownVariables(RealmOption.MONSISRA))
                .containsExactly(
                        "GUICHET_MONSISRA_CLIENT_ID",
                        "GUICHET_MONSISRA_ISSUER",
                        "GUICHET_MONSISRA_JWKS_URL",
                        "GUICHET_MONSISRA_LOGOUT_URL",
                        "GUICHET_MONSISRA_REDIRECT_URI",
                        "GUICHET_MONSISRA_SECRET",
                        "GUICHET_MONSISRA_URL");
    }

    @Test
    void everyOptionIsTakenAloneAndWithAllTheOthers() {
        RealmAssembly all = new RealmAssembly();
        for (RealmOption option : RealmOption.values()) {
            assertThat(new RealmAssembly()
                            .with(option)
                            .realm(List.of())
                            .path("realm")
                            .asText())
                    .isEqualTo("professionnels");
            all = all.with(option);
        }

        assertThat(all.realm(List.of()).path("identityProviders"))
                .extracting(provider -> provider.path("alias").asText())
                .containsExactly("cps", "psc", "monsisra");
    }

    @Test
    void theCommandTakesOptions() {
        assertThat(command(Map.of(), "placeholders", "--with=sms").out()).contains("GUICHET_SMS_URL");
        assertThat(command(completeEnvironment(), "check-environment", "--with=sms")
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

    private static Map<String, String> completeEnvironment() {
        Map<String, String> environment = new LinkedHashMap<>();
        new RealmAssembly()
                .placeholders(List.of())
                .forEach(placeholder -> environment.put(
                        placeholder.name(),
                        placeholder.name().matches(".*_UR[IL]") ? "https://dossiers.example.fr" : "a value"));
        return environment;
    }

    /** The variables that a realm needs with an option and not without it. */
    private static List<String> ownVariables(RealmOption option) {
        SortedSet<Placeholder> variables =
                new TreeSet<>(new RealmAssembly().with(option).placeholders(List.of()));
        variables.removeAll(new RealmAssembly().placeholders(List.of()));
        return variables.stream().map(Placeholder::name).distinct().toList();
    }

    private static RealmAssembly assembly(Fragment... fragments) {
        return new RealmAssembly(List.of(fragments));
    }

    private Path overlay(String yaml) throws IOException {
        return Files.writeString(folder.resolve("overlay.yaml"), yaml);
    }
}
