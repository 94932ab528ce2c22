package fr.guichet.tests.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What compose.yaml allows its containers. */
class ComposeFileTest {
    @TempDir
    private static Path state;

    private static JsonNode services;

    @BeforeAll
    static void read() throws IOException {
        Compose.require();
        services = new Compose(state).understood().path("services");
    }

    @Test
    void everyServiceIsThere() {
        assertThat(services.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("postgres", "simulators", "gateway-1", "gateway-2", "haproxy", "dossiers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "simulators", "gateway-1", "gateway-2", "haproxy", "dossiers"})
    void everyContainerIsConfined(String name) {
        JsonNode service = services.path(name);

        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.path("security_opt"))).containsExactly("no-new-privileges:true");
        assertThat(service.has("mem_limit")).isTrue();
        assertThat(service.has("cpus")).isTrue();
        assertThat(service.has("pids_limit")).isTrue();
        assertThat(service.path("privileged").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway-1", "gateway-2", "postgres"})
    void nobodyOutsideReachesAGatewayOrTheDatabase(String name) {
        assertThat(services.path(name).has("ports")).isFalse();
        assertThat(networks(services.path(name))).isEqualTo(Set.of("inside"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulators", "haproxy", "dossiers"})
    void whatIsPublishedIsForThisMachineAlone(String name) {
        JsonNode ports = services.path(name).path("ports");

        assertThat(ports).isNotEmpty().allSatisfy(port -> {
            String published =
                    port.isTextual() ? port.asText() : port.path("host_ip").asText();
            assertThat(published).startsWith("127.0.0.1");
            assertThat(port.toString()).doesNotContain(":9000");
        });
    }

    @Test
    void noSettingOfAContainerIsASecret() {
        for (Map.Entry<String, JsonNode> service : services.properties()) {
            assertThat(service.getValue().path("environment").properties())
                    .as(service.getKey())
                    .noneMatch(setting -> setting.getKey().matches(".*(SECRET|PASSWORD|_KEY)"));
        }
    }

    private static Set<String> networks(JsonNode service) {
        JsonNode networks = service.path("networks");
        return networks.isArray()
                ? Set.copyOf(texts(networks).toList())
                : Set.copyOf(networks.propertyStream().map(Map.Entry::getKey).toList());
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText);
    }
}
