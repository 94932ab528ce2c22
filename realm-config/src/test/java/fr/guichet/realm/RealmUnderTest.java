package fr.guichet.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The assembled realm, with the questions that several tests ask of it. */
final class RealmUnderTest {

    /** A value that is one variable without a default, or that is nothing where its user can do without a secret. */
    static final String SECRET = "\\$\\{[A-Z][A-Z0-9_]*:?}";

    private final JsonNode realm;

    /** As it is without any option. */
    RealmUnderTest() {
        this(new RealmAssembly());
    }

    private RealmUnderTest(RealmAssembly assembly) {
        this.realm = assembly.realm(List.of());
    }

    /** With every option taken. */
    static RealmUnderTest withEveryOption() {
        RealmAssembly assembly = new RealmAssembly();
        for (RealmOption option : RealmOption.values()) {
            assembly = assembly.with(option);
        }
        return new RealmUnderTest(assembly);
    }

    /** The variables of its environment. */
    SortedSet<Placeholder> variables() {
        return Placeholder.in(realm);
    }

    JsonNode json() {
        return realm;
    }

    /** The elements of a list of the realm. */
    Stream<JsonNode> all(String list) {
        return elements(realm.path(list));
    }

    /** The mappers of client scopes and of clients. */
    Stream<JsonNode> protocolMappers() {
        return Stream.concat(all("clientScopes"), all("clients"))
                .flatMap(holder -> elements(holder.path("protocolMappers")));
    }

    /** The executions of every flow. */
    Stream<JsonNode> executions() {
        return all("authenticationFlows").flatMap(flow -> elements(flow.path("authenticationExecutions")));
    }

    /** The user profile, which the realm holds as a text. */
    JsonNode userProfile() {
        String text = realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asText();
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("the user profile is not JSON", malformed);
        }
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static List<String> keys(JsonNode mapping) {
        List<String> keys = new ArrayList<>();
        mapping.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
