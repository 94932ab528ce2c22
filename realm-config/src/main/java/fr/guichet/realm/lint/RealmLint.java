package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
            new MailUnencrypted(),
            new TestCardsInProduction());

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
        List<Acceptance> acceptances = acceptances(files, List.of());
        Set<Integer> used = new TreeSet<>();
        List<Finding> findings = new ArrayList<>();
        for (LintRule rule : RULES) {
            for (List<String> path : rule.breaches(realm)) {
                Finding finding = new Finding(rule.id(), path, rule.reason());
                boolean accepted = false;
                for (int i = 0; i < acceptances.size(); i++) {
                    if (acceptances.get(i).covers(finding)) {
                        used.add(i);
                        accepted = true;
                    }
                }
                if (!accepted) {
                    findings.add(finding);
                }
            }
        }
        for (int i = 0; i < acceptances.size(); i++) {
            Acceptance acceptance = acceptances.get(i);
            List<String> path = LintedRealm.with(acceptance.holder(), Acceptance.KEY, acceptance.rule());
            if (acceptance.reason().isBlank()) {
                findings.add(new Finding(UNREASONED, path, "a weakness is accepted without a reason"));
            } else if (!used.contains(i)) {
                findings.add(new Finding(UNUSED, path, "accepts what is not there, or not under that rule's name"));
            }
        }
        return findings;
    }

    private static List<Acceptance> acceptances(JsonNode node, List<String> path) {
        List<Acceptance> found = new ArrayList<>();
        node.path(Acceptance.KEY)
                .properties()
                .forEach(entry -> found.add(
                        new Acceptance(entry.getKey(), path, entry.getValue().asText())));
        if (node.isObject()) {
            node.properties().stream()
                    .filter(entry -> !entry.getKey().equals(Acceptance.KEY))
                    .forEach(entry ->
                            found.addAll(acceptances(entry.getValue(), LintedRealm.with(path, entry.getKey()))));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                found.addAll(acceptances(node.get(i), LintedRealm.element(path, node.get(i), i)));
            }
        }
        return found;
    }
}
