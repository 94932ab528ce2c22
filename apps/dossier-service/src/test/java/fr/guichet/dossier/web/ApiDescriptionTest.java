package fr.guichet.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI file of the service says what the service does. */
@Tag("DOS-6")
class ApiDescriptionTest {

    private static final String ADDRESS = "/documentation/api-dossiers.yaml";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static TestGateway gateway;
    private static RunningService service;
    private static Map<String, Object> description;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        service = RunningService.start(gateway);
        description = new Yaml().load(service.get(ADDRESS).body());
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    @Test
    void theFileAndTheRoutesAgreeInEverySpace() {
        Set<String> routes = service
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(ApiDescriptionTest::routes)
                .filter(route -> route.contains(" /api"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described()).isEqualTo(routes).hasSizeGreaterThan(20);
    }

    static List<Class<? extends Record>> documents() {
        return List.of(
                DossierView.class,
                DossierView.DossierList.class,
                DossierApi.Counts.class,
                DossierApi.FamilyCounts.class,
                DossierApi.Search.class,
                DossierWritingApi.NewDossier.class,
                DossierWritingApi.NewPatient.class,
                DossierWritingApi.AcceptanceWanted.class,
                VoletApi.VoletContent.class,
                VoletApi.NewContent.class);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theFileAndTheDocumentsAgree(Class<? extends Record> document) {
        String name = document == DossierView.class ? "Dossier" : document.getSimpleName();
        Set<String> members = Arrays.stream(document.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());

        assertThat(child(child(child(child(description, "components"), "schemas"), name), "properties")
                        .keySet())
                .isEqualTo(members);
    }

    @Test
    void theFileIsOpenToEverybody() {
        assertThat(service.get(ADDRESS).statusCode()).isEqualTo(200);
        assertThat(description).containsEntry("openapi", "3.1.0");
    }

    private static Set<String> described() {
        List<Map<String, Object>> servers = cast(description.get("servers"));
        Set<String> routes = new TreeSet<>();
        for (Map<String, Object> server : servers) {
            child(description, "paths")
                    .forEach((path, operations) ->
                            ApiDescriptionTest.<Map<String, Object>>cast(operations).keySet().stream()
                                    .filter(METHODS::contains)
                                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + server.get("url") + path)
                                    .forEach(routes::add));
        }
        return routes;
    }

    private static Stream<String> routes(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().stream()
                .flatMap(method -> route.getPatternValues().stream().map(path -> method.name() + " " + path));
    }

    private static Map<String, Object> child(Map<String, Object> node, String name) {
        assertThat(node).containsKey(name);
        return cast(node.get(name));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
