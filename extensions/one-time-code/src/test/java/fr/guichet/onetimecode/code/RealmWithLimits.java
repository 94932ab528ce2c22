package fr.guichet.onetimecode.code;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/** A realm that has nothing but components. */
final class RealmWithLimits {

    static final String ID = "realm";

    private RealmWithLimits() {}

    static RealmModel none() {
        return of(List.of());
    }

    static RealmModel of(Map<String, String> settings) {
        return of(List.of(component("limits", settings)));
    }

    static RealmModel of(List<ComponentModel> components) {
        return (RealmModel) Proxy.newProxyInstance(
                RealmWithLimits.class.getClassLoader(),
                new Class<?>[] {RealmModel.class},
                (realm, method, arguments) -> switch (method.getName()) {
                    case "getComponentsStream" ->
                        CodeLimits.class.getName().equals(arguments[1]) ? components.stream() : Stream.empty();
                    case "getId", "getName" -> ID;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    static ComponentModel component(String id, Map<String, String> settings) {
        ComponentModel component = new ComponentModel();
        component.setId(id);
        settings.forEach((name, value) -> component.getConfig().putSingle(name, value));
        return component;
    }
}
