package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges a realm by every rule at once. */
public final class RealmLint {

    static final List<LintRule> RULES = List.of(
            new RedirectWildcard(),
            new RedirectNotHttps(),
            new WebOriginWildcard(),
            new ClientWithoutPkce(),
            new DirectGrant(),
            new ImplicitFlow(),
            new FullScope(),
            new LongAccessToken(),
            new LongSession(),
            new ReusableRefreshToken(),
            new PlainHttpAddress(),
            new TransportNotRequired(),
            new BruteForceUnprotected(),
            new WeakPasswordPolicy(),
            new SecretInFiles(),
            new WeakSecret(),
            new MissingSecret(),
            new SignatureUnchecked(),
            new TrustedEmail(),
            new StoredToken(),
            new OpenRegistration(),
            new EventsOff(),
            new AuditListenerMissing(),
            new NoticesOff(),
            new IdentifiersInLog(),
            new ShortTrail(),
            new EndlessTrail(),
            new MailUnencrypted(),
            new TestCards(),
            new RevocationGrace(),
            new RevocationNotStrict(),
            new DeviceGrant(),
            new CibaGrant(),
            new ServersOwnFlow(),
            new PasswordWithoutCode(),
            new TrustedDeviceInLinking(),
            new LevelsUnnamed(),
            new UnconfirmedAddress(),
            new LooseSecurityHeaders());

    private static final String UNUSED = "acceptance-unused";
    private static final String UNREASONED = "acceptance-without-reason";

    private RealmLint() {}

    /**
     * All findings that no reason is stated for, and every statement that is none or covers nothing.
     *
     * @param files the merged files, with their acceptances
     * @param environment values of placeholders; those that are not there are not judged
     */
    public static List<Finding> findings(JsonNode files, Map<String, String> environment) {
        LintedRealm realm = new LintedRealm(files, environment);
        Map<Acceptance, JsonNode> acceptances = new LinkedHashMap<>();
        collect(files, List.of(), acceptances);
        Set<Acceptance> used = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (LintRule rule : RULES) {
            for (List<String> path : rule.breaches(realm)) {
                Finding finding = new Finding(rule.id(), path, rule.reason());
                List<Acceptance> covering = acceptances.entrySet().stream()
                        .filter(entry -> entry.getKey().covers(finding, entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
                used.addAll(covering);
                if (covering.isEmpty()) {
                    findings.add(finding);
                }
            }
        }
        for (Acceptance acceptance : acceptances.keySet()) {
            List<String> path = LintedRealm.with(acceptance.holder(), Acceptance.KEY, acceptance.rule());
            if (acceptance.reason().isBlank()) {
                findings.add(new Finding(UNREASONED, path, "a weakness is accepted without a reason"));
            } else if (!used.contains(acceptance)) {
                findings.add(new Finding(
                        UNUSED, path, "accepts what is not there: another value, or not under that rule's name"));
            }
        }
        return findings;
    }

    /** @param found gets each with the mapping that it stands in */
    private static void collect(JsonNode node, List<String> path, Map<Acceptance, JsonNode> found) {
        node.path(Acceptance.KEY)
                .properties()
                .forEach(entry -> found.put(Acceptance.of(entry.getKey(), path, entry.getValue()), node));
        if (node.isObject()) {
            node.properties().stream()
                    .filter(entry -> !entry.getKey().equals(Acceptance.KEY))
                    .forEach(entry -> collect(entry.getValue(), LintedRealm.with(path, entry.getKey()), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), LintedRealm.element(path, node.get(i), i), found);
            }
        }
    }
}
