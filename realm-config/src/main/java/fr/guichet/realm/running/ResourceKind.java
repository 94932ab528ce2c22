package fr.guichet.realm.running;

import java.util.Optional;
import java.util.stream.Stream;

/** What a realm is made of, in the order it is brought about: what is referred to comes first. */
enum ResourceKind {
    ROLE("role"),
    CLIENT_SCOPE("client-scope"),
    CLIENT_SCOPE_MAPPER("client-scope-mapper"),
    REQUIRED_ACTION("required-action"),
    COMPONENT("component"),
    FLOW("flow"),
    CLIENT("client"),
    CLIENT_MAPPER("client-mapper"),
    /** Roles that tokens of a client may carry. */
    SCOPE_MAPPING("scope-mapping"),
    /** Roles that come with a role. */
    ROLE_COMPOSITES("role-composites"),
    IDENTITY_PROVIDER("identity-provider"),
    IDENTITY_PROVIDER_MAPPER("identity-provider-mapper"),
    TEXTS("texts"),
    USER_PROFILE("user-profile"),
    /** Last: it binds the flows, and its version says that the rest is done. */
    REALM("realm");

    private final String label;

    ResourceKind(String label) {
        this.label = label;
    }

    /** As plans and migrations name it. */
    String label() {
        return label;
    }

    static Optional<ResourceKind> of(String label) {
        return Stream.of(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
