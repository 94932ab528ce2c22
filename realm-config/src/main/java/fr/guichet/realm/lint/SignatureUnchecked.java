package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Providers of ours always check; the server's own have a switch, which is off by default for OIDC. */
final class SignatureUnchecked implements LintRule {

    private static final String SETTING = "validateSignature";
    private static final Set<String> SWITCHABLE = Set.of("oidc", "keycloak-oidc", "saml");

    private static boolean isUnchecked(JsonNode provider) {
        boolean unsaid = SWITCHABLE.contains(provider.path("providerId").asText());
        return !provider.path("config").path(SETTING).asBoolean(!unsaid);
    }

    @Override
    public String id() {
        return "signature-unchecked";
    }

    @Override
    public String reason() {
        return "anybody could make up what the other site says, and forge its logouts";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.identityProviders(SignatureUnchecked::isUnchecked, "config", SETTING);
    }
}
