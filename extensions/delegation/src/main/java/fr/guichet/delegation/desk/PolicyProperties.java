package fr.guichet.delegation.desk;

import fr.guichet.delegation.rules.DelegationPolicy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.keycloak.provider.ProviderConfigProperty;

/** Names, meaning and defaults of what an operator allows; {@link PolicyConfig} reads and checks them. */
final class PolicyProperties {

    static final String PROFESSIONS = "professions";
    static final String COLLEAGUE_DAYS = "colleagueDays";
    static final String OPEN = "open";
    static final String DAILY = "daily";
    static final String INVITATION_LIFETIME = "invitationLifetime";
    static final String INVITATION_PAUSE = "invitationPause";
    static final String ACCEPTING_MEANS = "acceptingMeans";

    /** Between the items of a list. */
    static final String SEPARATOR = ",";

    private static final DelegationPolicy DEFAULT = DelegationPolicy.DEFAULT;

    private PolicyProperties() {}

    static List<ProviderConfigProperty> all() {
        return List.of(
                property(
                        PROFESSIONS,
                        "Professions",
                        "Codes of TRE_G15, separated by commas, whose self-employed members may delegate.",
                        list(DEFAULT.professions())),
                property(
                        COLLEAGUE_DAYS,
                        "Days of a colleague",
                        "The longest period that a colleague is authorised for.",
                        String.valueOf(DEFAULT.longestColleague().toDays())),
                property(
                        OPEN,
                        "Open delegations",
                        "How many of one doctor may be open at a time.",
                        String.valueOf(DEFAULT.mostOpen())),
                property(
                        DAILY,
                        "Delegations in a day",
                        "How many one doctor may give within 24 hours, ended ones included.",
                        String.valueOf(DEFAULT.mostGivenInADay())),
                property(
                        INVITATION_LIFETIME,
                        "Lifetime of an invitation",
                        "Seconds that the link of an invitation is good.",
                        seconds(DEFAULT.invitationLifetime())),
                property(
                        INVITATION_PAUSE,
                        "Pause between invitations",
                        "Seconds before the same invitation can be sent again.",
                        seconds(DEFAULT.invitationPause())),
                property(
                        ACCEPTING_MEANS,
                        "Means of acceptance",
                        "Aliases of the identity providers, separated by commas, by which an invitation is accepted.",
                        list(DEFAULT.acceptingMeans())));
    }

    static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
    }

    static String list(Collection<String> items) {
        return String.join(SEPARATOR, new TreeSet<>(items));
    }

    private static ProviderConfigProperty property(String name, String label, String help, String defaultValue) {
        return new ProviderConfigProperty(name, label, help, ProviderConfigProperty.STRING_TYPE, defaultValue);
    }
}
