package fr.guichet.realm.running;

import java.util.Optional;
import java.util.stream.Stream;

/** What a realm is made of, in the order it is brought about: what is referred to comes first. */
enum ResourceKind {
    ROLE("role"),
    CLIENT_SCOPE("client-scope"),
    CLIENT_SCOPE_MAPPER("client-scope-mapper", CLIENT_SCOPE),
    REQUIRED_ACTION("required-action"),
    COMPONENT("component"),
    FLOW("flow"),
    /** Rules for clients, and which clients they are for; before the clients, which are judged by them. */
    CLIENT_PROFILE("client-profile"),
    CLIENT_POLICY("client-policy"),
    CLIENT("client"),
    CLIENT_MAPPER("client-mapper", CLIENT),
    CLIENT_ROLE("client-role", CLIENT),
    /** Roles of a client, and of the realm, that tokens of a client may carry. */
    SCOPE_MAPPING("scope-mapping", CLIENT),
    REALM_SCOPE_MAPPING("realm-scope-mapping", CLIENT),
    /** The same of tokens with a client scope. */
    CLIENT_SCOPE_ROLES("client-scope-roles", CLIENT_SCOPE),
    CLIENT_SCOPE_REALM_ROLES("client-scope-realm-roles", CLIENT_SCOPE),
    /** Roles that come with a role. */
    ROLE_COMPOSITES("role-composites", ROLE),
    CLIENT_ROLE_COMPOSITES("client-role-composites", CLIENT_ROLE),
    GROUP("group"),
    IDENTITY_PROVIDER("identity-provider"),
    IDENTITY_PROVIDER_MAPPER("identity-provider-mapper", IDENTITY_PROVIDER),
    TEXTS("texts"),
    USER_PROFILE("user-profile"),
    /** Last: it binds the flows, and its version says that the rest is done. */
    REALM("realm");

    private final String label;
    private final Optional<ResourceKind> holder;

    ResourceKind(String label) {
        this.label = label;
        this.holder = Optional.empty();
    }

    ResourceKind(String label, ResourceKind holder) {
        this.label = label;
        this.holder = Optional.of(holder);
    }

    /** As plans and migrations name it. */
    String label() {
        return label;
    }

    /** What it is a part of, by whose name its own begins. */
    Optional<ResourceKind> holder() {
        return holder;
    }

    /** Whether it is a part of such a thing, or a part of its part. */
    boolean isPartOf(ResourceKind other) {
        return holder.filter(direct -> direct == other || direct.isPartOf(other))
                        .isPresent()
                || this == GROUP && other == GROUP;
    }

    static Optional<ResourceKind> of(String label) {
        return Stream.of(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
