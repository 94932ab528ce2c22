package fr.guichet.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmEnvironmentTest {

    @Test
    void anEnvironmentWithEveryVariableIsAccepted() {
        Map<String, String> environment = complete();

        new RealmAssembly().requireEnvironment(environment, List.of());

        assertThat(environment).isNotEmpty();
    }

    @Test
    void anUnsetVariableIsRefusedByName() {
        Map<String, String> environment = complete();
        environment.remove("GUICHET_DOSSIER_SECRET");
        environment.put("GUICHET_CARD_HOST", " ");

        assertThatThrownBy(() -> new RealmAssembly().requireEnvironment(environment, List.of()))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageContaining("GUICHET_DOSSIER_SECRET is not set")
                .hasMessageContaining("GUICHET_CARD_HOST is not set");
    }

    @Test
    void aVariableWithADefaultMayBeUnset() {
        RealmAssembly assembly =
                new RealmAssembly(List.of(Fragment.ofText("a.yaml", "displayName: ${GUICHET_NAME:Guichet}")));

        assembly.requireEnvironment(Map.of(), List.of());

        assertThat(assembly.placeholders(List.of())).hasSize(1);
    }

    @Test
    void aValueThatWouldChangeTheDocumentIsRefusedWithoutBeingShown() {
        for (String value : List.of("quo\"te", "back\\slash", "new\nline", "${OTHER}")) {
            Map<String, String> environment = complete();
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
            Map<String, String> environment = complete();
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
        Map<String, String> environment = complete();
        environment.put("GUICHET_CARD_HELP_URL", "http://localhost:8070/aide?theme=carte");

        new RealmAssembly().requireEnvironment(environment, List.of());

        assertThat(environment).containsKey("GUICHET_DOSSIER_URL");
    }

    /** An environment in which a realm without options starts. */
    static Map<String, String> complete() {
        Map<String, String> environment = new LinkedHashMap<>();
        new RealmAssembly()
                .placeholders(List.of())
                .forEach(placeholder -> environment.put(
                        placeholder.name(),
                        placeholder.name().matches(".*_UR[IL]") ? "https://dossiers.example.fr" : "a value"));
        return environment;
    }
}
