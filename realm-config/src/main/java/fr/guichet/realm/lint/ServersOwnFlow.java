package fr.guichet.realm.lint;

import java.util.ArrayList;
import java.util.List;

/** What logs people in is a flow of the files, which the other rules judge; unnamed, it is one of the server's. */
final class ServersOwnFlow implements LintRule {

    private static final List<String> OF_REALM =
            List.of("browserFlow", "directGrantFlow", "firstBrokerLoginFlow", "resetCredentialsFlow");

    /** The realm's where a provider names none. */
    private static final String FIRST = "firstBrokerLoginFlowAlias";

    private static final String AFTER = "postBrokerLoginFlowAlias";

    @Override
    public String id() {
        return "servers-own-flow";
    }

    @Override
    public String reason() {
        return "the server's own flow takes a password without a code, or a login elsewhere without its level";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        List<List<String>> found = new ArrayList<>();
        LintedFlows flows = realm.flows();
        for (String bound : OF_REALM) {
            found.addAll(LintedRealm.when(!flows.isTop(realm.json().path(bound).asText()), bound));
        }
        found.addAll(realm.identityProviders(
                provider -> !provider.path(FIRST).asText().isEmpty()
                        && !flows.isTop(provider.path(FIRST).asText()),
                FIRST));
        found.addAll(realm.identityProviders(
                provider -> !flows.isTop(provider.path(AFTER).asText()), AFTER));
        return found;
    }
}
