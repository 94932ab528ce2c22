package fr.guichet.delegation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.guichet.delegation.Access;
import fr.guichet.delegation.DelegationKind;
import fr.guichet.delegation.DelegationRefusal;
import fr.guichet.delegation.DelegationRefusedException;
import fr.guichet.delegation.DelegationState;
import fr.guichet.delegation.DraftProblem;
import fr.guichet.portal.api.FieldProblem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The shipped description and the code say the same. */
class DescriptionTest {

    private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");

    private final JsonNode description = read();

    @Test
    void itIsOfTheVersionThatToolsExpect() {
        assertThat(description.path("openapi").textValue()).isEqualTo("3.1.0");
    }

    @Test
    void everyAddressIsDescribedAndEveryDescribedAddressIsThere() {
        Set<String> described = new TreeSet<>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> described.add(operation.getKey() + " " + path.getKey())));

        assertThat(described).isNotEmpty().isEqualTo(addresses());
    }

    @Test
    void everyOperationAsksForATokenButTheDescriptionItself() {
        assertThat(description.path("security").path(0).has("token")).isTrue();
        description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> {
                    boolean open = operation.getValue().path("security").isArray();
                    assertThat(open).as(path.getKey()).isEqualTo(path.getKey().equals("/openapi.yaml"));
                    assertThat(operation.getValue().path("responses").has("401"))
                            .as(path.getKey())
                            .isNotEqualTo(open);
                }));
    }

    @Test
    void everyCauseOfARefusalIsListed() {
        Stream<String> ofDocuments =
                Stream.of("unreadable", "unknown_field", "not_a_text", "not_an_object", "out_of_range");
        Stream<String> ofFields = Arrays.stream(DraftProblem.Cause.values()).map(DraftProblem.Cause::word);
        Stream<String> ofTheWhole = Arrays.stream(DelegationRefusal.values())
                .map(DelegationRefusedException::new)
                .flatMap(refused -> Refusals.of(refused).errors().stream())
                .map(FieldProblem::code);

        assertThat(enumOf("Cause"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ofDocuments, ofFields, ofTheWhole)
                        .flatMap(codes -> codes)
                        .toList());
    }

    @Test
    void theWordsOfADelegationAreListed() {
        assertThat(enumOf("State"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DelegationState.values())
                        .map(DelegationState::word)
                        .toList());
        assertThat(enumOf("Kind"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DelegationKind.values())
                        .map(DelegationKind::word)
                        .toList());
        assertThat(enumOf("Access"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Access.values()).map(Access::word).toList());
    }

    @Test
    void everyMemberOfAnAnswerIsDescribed() {
        Set<String> members = new TreeSet<>(members("Given"));
        members.addAll(members("Received"));

        assertThat(members).isEqualTo(components(DelegationDocument.class));
        assertThat(members(schema("Given").path("properties").path("delegate")))
                .isEqualTo(components(DelegationDocument.Delegate.class));
        assertThat(members(schema("Received").path("properties").path("doctor")))
                .isEqualTo(components(DelegationDocument.Doctor.class));
        assertThat(members("Delegations")).isEqualTo(components(DelegationLists.class));
    }

    private static Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        for (Method method : DelegationsApi.class.getDeclaredMethods()) {
            verb(method).ifPresent(verb -> {
                Path path = method.getAnnotation(Path.class);
                addresses.add(verb + " /" + (path == null ? "" : path.value()));
            });
        }
        return addresses;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private JsonNode schema(String name) {
        return description.path("components").path("schemas").path(name);
    }

    private List<String> enumOf(String name) {
        return StreamSupport.stream(schema(name).path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private Set<String> members(String name) {
        return members(schema(name));
    }

    private static Set<String> members(JsonNode schema) {
        Set<String> members = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(members::add);
        return members;
    }

    private static Set<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Description.text());
        } catch (IOException e) {
            throw new IllegalStateException("the description is no YAML", e);
        }
    }
}
