package fr.guichet.realm.running;

import java.util.Set;

/**
 * What {@code --prune} may take away when the files do not name it. The server's own stays, and so does everything of a kind
 * that is not listed: keys above all, required actions, texts. People and sessions are no resources here at all.
 */
final class Prunable {

    private static final String OURS = "fr.guichet.";

    private static final Set<String> CLIENTS =
            Set.of("account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console");

    private static final Set<String> SCOPES = Set.of(
            "AuthnContextClassRef",
            "acr",
            "address",
            "basic",
            "email",
            "microprofile-jwt",
            "offline_access",
            "organization",
            "phone",
            "profile",
            "role_list",
            "roles",
            "saml_organization",
            "service_account",
            "web-origins");

    private static final Set<String> ROLES = Set.of("offline_access", "uma_authorization");

    private Prunable() {}

    /** Whether the server makes a client of that name in every realm. */
    static boolean isServersOwn(String clientId) {
        return CLIENTS.contains(clientId);
    }

    static boolean is(ResourceId id, WantedRealm wanted) {
        if (wanted.names(id)) {
            return false;
        }
        return switch (id.kind()) {
            case CLIENT -> !isServersOwn(id.name());
            case CLIENT_SCOPE -> !SCOPES.contains(id.name());
            case ROLE -> !ROLES.contains(id.name()) && !id.name().equals(WantedRoles.ofEverybody(wanted.name()));
            case FLOW, IDENTITY_PROVIDER, CLIENT_PROFILE, CLIENT_POLICY -> true;
            case CLIENT_ROLE -> wanted.namesRolesOf(id.holder()) && !isServersOwn(id.holder());
            case GROUP -> wanted.namesGroups();
            case COMPONENT -> id.name().startsWith(OURS);
            // Of what the files name alone: with what goes, its mappers go.
            case CLIENT_MAPPER, CLIENT_SCOPE_MAPPER, IDENTITY_PROVIDER_MAPPER ->
                wanted.names(new ResourceId(id.kind().holder().orElseThrow(), id.holder()));
            default -> false;
        };
    }
}
