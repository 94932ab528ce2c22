package fr.guichet.realm;

import static fr.guichet.realm.RealmUnderTest.elements;
import static fr.guichet.realm.RealmUnderTest.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.Spi;

/** The components of the realm exist, and would be accepted by the same check that the server makes when it saves them. */
class RealmComponentsTest {

    private static final ExampleEnvironment ENVIRONMENT = ExampleEnvironment.complete();

    /**
     * A component of the realm.
     *
     * @param type name of the interface that it provides
     */
    private record Component(String type, JsonNode node) {

        ComponentFactory<?, ?> factory() {
            return RegisteredFactories.of(factoryClass(type))
                    .find(node.path("providerId").textValue())
                    .orElseThrow(() -> new AssertionError("no factory of " + this));
        }

        ComponentModel model() {
            ComponentModel model = new ComponentModel();
            JsonNode config = node.path("config");
            for (String key : keys(config)) {
                model.getConfig()
                        .put(
                                key,
                                elements(config.get(key))
                                        .map(value -> ENVIRONMENT.resolved(value.textValue()))
                                        .toList());
            }
            return model;
        }

        boolean isOurs() {
            return type.startsWith("fr.guichet.");
        }

        @Override
        public String toString() {
            return type + " " + node.path("providerId").asText();
        }
    }

    static Stream<Component> components() {
        JsonNode components = RealmUnderTest.withEveryOption().json().path("components");
        return keys(components).stream()
                .flatMap(type -> elements(components.get(type)).map(node -> new Component(type, node)));
    }

    static Stream<Component> ours() {
        return components().filter(Component::isOurs);
    }

    @ParameterizedTest
    @MethodSource("components")
    void everyComponentIsRegisteredWithTheSettingsItDeclares(Component component) {
        List<String> declared = component.factory().getConfigProperties().stream()
                .map(ProviderConfigProperty::getName)
                .toList();

        // The user profile of the server declares none: its one setting is the profile, which has a test of its own.
        if (component.isOurs()) {
            assertThat(declared).containsAll(keys(component.node().path("config")));
        }
        assertThat(component.node().path("config")).isNotEmpty().allSatisfy(value -> {
            assertThat(value.isArray()).as("a component's setting is a list").isTrue();
            assertThat(elements(value)).isNotEmpty().allMatch(JsonNode::isTextual);
        });
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everyComponentOfOursWouldBeSaved(Component component) {
        assertThatCode(() -> component.factory().validateConfiguration(null, emptyRealm(), component.model()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void noComponentOfOursWouldBeSavedWithASettingThatDoesNotExist(Component component) {
        ((ObjectNode) component.node().path("config")).putArray("misspelt").add("1");

        assertThatThrownBy(() -> component.factory().validateConfiguration(null, emptyRealm(), component.model()))
                .isInstanceOf(ComponentValidationException.class)
                .hasMessageContaining("misspelt");
    }

    /** The factories that the server asks for such a component: those of the SPI of its interface. */
    @SuppressWarnings("unchecked")
    private static Class<ComponentFactory<?, ?>> factoryClass(String type) {
        return ServiceLoader.load(Spi.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(spi -> spi.getProviderClass().getName().equals(type))
                .map(spi -> (Class<ComponentFactory<?, ?>>) (Class<?>) spi.getProviderFactoryClass())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no SPI of " + type));
    }

    private static RealmModel emptyRealm() {
        return (RealmModel) Proxy.newProxyInstance(
                RealmComponentsTest.class.getClassLoader(),
                new Class<?>[] {RealmModel.class},
                (realm, method, arguments) -> switch (method.getName()) {
                    case "getComponentsStream" -> Stream.empty();
                    case "getId", "getName" -> "realm";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
