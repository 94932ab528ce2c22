package fr.guichet.realm.lint;

import java.util.List;

/**
 * A weakness that the files state a reason for, in the mapping that holds the value:
 *
 * <pre>
 * - clientId: account-console
 *   redirectUris: [/realms/professionnels/account/*]
 *   accepted-weaknesses:
 *     redirect-wildcard: the console comes back to whichever of its pages asked
 * </pre>
 *
 * @param rule id of the rule
 * @param holder path of the mapping it stands in
 * @param reason why it is accepted
 */
public record Acceptance(String rule, List<String> holder, String reason) {

    /** The key of the mapping from rules to reasons. The server is never told of it. */
    public static final String KEY = "accepted-weaknesses";

    public Acceptance {
        holder = List.copyOf(holder);
    }

    /** Whether it stands beside the value: not in a list's element further down, which has its own. */
    boolean covers(Finding finding) {
        List<String> path = finding.path();
        return rule.equals(finding.rule())
                && path.size() >= holder.size()
                && path.subList(0, holder.size()).equals(holder)
                && path.subList(holder.size(), path.size()).stream().noneMatch(step -> step.endsWith("]"));
    }
}
