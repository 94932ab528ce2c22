package fr.guichet.realm.lint;

import fr.guichet.realm.lint.LintedRealm.Placed;
import java.util.List;

/** Linking asks for a code on every device (docs/adr/0021). Without a setting the step takes trusted devices. */
final class TrustedDeviceInLinking implements LintRule {

    private static final String LINK = "guichet-link";
    private static final String SETTING = "trustedDevices";

    @Override
    public String id() {
        return "trusted-device-in-linking";
    }

    @Override
    public String reason() {
        return "who holds a trusted device and a password could link a card of their own to the account";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        LintedFlows flows = realm.flows();
        return flows.top().stream()
                .map(flows::all)
                .filter(steps -> steps.stream().anyMatch(step -> step.is(LINK)))
                .flatMap(List::stream)
                .filter(step -> step.is(LintedFlows.CODE))
                .map(step -> flows.setting(step, SETTING))
                .filter(setting -> Boolean.parseBoolean(setting.json().asText("true")))
                .map(Placed::path)
                .distinct()
                .toList();
    }
}
