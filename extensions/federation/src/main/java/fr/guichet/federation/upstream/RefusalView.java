package fr.guichet.federation.upstream;

import java.util.List;
import java.util.Map;

/**
 * The page of a refusal. The links "try again" and "other means" are added to it: {@code upstreamRetryUrl}, the flag
 * {@code upstreamLoginUnderWay} for {@code url.ssoLoginInOtherTabsUrl}, and {@code upstreamName}, the name of the provider.
 *
 * @param template file name in {@code theme-resources/templates}
 * @param attributes what the template reads besides
 */
public record RefusalView(String template, Map<String, Object> attributes) {

    public RefusalView {
        attributes = Map.copyOf(attributes);
    }

    /**
     * A page on the common template.
     *
     * @param titleKey key of the title
     * @param reasonKey key of what happened
     * @param adviceKeys keys of what to do, the most useful first
     * @param retryFirst whether "try again" comes before "other means", being likely to help
     */
    public static RefusalView of(String titleKey, String reasonKey, List<String> adviceKeys, boolean retryFirst) {
        return new RefusalView(
                "upstream-refused.ftl",
                Map.of(
                        "upstreamTitleKey", titleKey,
                        "upstreamReasonKey", reasonKey,
                        "upstreamAdviceKeys", List.copyOf(adviceKeys),
                        "upstreamRetryFirst", retryFirst));
    }
}
