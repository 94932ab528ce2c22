package fr.guichet.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowBindingsTest {

    private static final String REALM =
            """
            authenticationFlows:
              - {alias: strict, topLevel: true}
              - {alias: other, topLevel: true}
              - {alias: below, topLevel: false}
            clients:
              - clientId: service
                authenticationFlowBindingOverrides: {browser: strict, direct_grant: ""}
            """;

    @Test
    void aClientIsBoundByTheIdThatItsFlowIsImportedWith() {
        ObjectNode files = read("one", REALM);

        ObjectNode imported = FlowBindings.imported(files);

        String id = imported.at("/authenticationFlows/0/id").asText();
        assertThat(UUID.fromString(id)).hasToString(id);
        assertThat(imported.at("/clients/0/authenticationFlowBindingOverrides/browser")
                        .asText())
                .isEqualTo(id);
        assertThat(imported.at("/clients/0/authenticationFlowBindingOverrides/direct_grant")
                        .asText())
                .isEmpty();
        assertThat(imported.at("/authenticationFlows/1").has("id")).isFalse();
        assertThat(files).isEqualTo(read("one", REALM));
    }

    @Test
    void theIdIsTheSameEachTimeAndAnotherOneInAnotherRealm() {
        assertThat(FlowBindings.imported(read("one", REALM))).isEqualTo(FlowBindings.imported(read("one", REALM)));
        assertThat(FlowBindings.imported(read("one", REALM)).at("/authenticationFlows/0/id"))
                .isNotEqualTo(FlowBindings.imported(read("two", REALM)).at("/authenticationFlows/0/id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"browser", "below"})
    void whatIsNoFlowOfTheFilesIsRefusedByItsPlace(String alias) {
        ObjectNode files = read("one", REALM.replace("browser: strict", "browser: " + alias));

        assertThatThrownBy(() -> FlowBindings.imported(files))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessage(
                        "clients[service]/authenticationFlowBindingOverrides/browser: the files have no flow " + alias);
    }

    private static ObjectNode read(String realm, String yaml) {
        try {
            return ((ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(yaml)).put("realm", realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
