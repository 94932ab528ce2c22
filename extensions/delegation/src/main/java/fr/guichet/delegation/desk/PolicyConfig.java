package fr.guichet.delegation.desk;

import static fr.guichet.delegation.desk.PolicyProperties.ACCEPTING_MEANS;
import static fr.guichet.delegation.desk.PolicyProperties.COLLEAGUE_DAYS;
import static fr.guichet.delegation.desk.PolicyProperties.DAILY;
import static fr.guichet.delegation.desk.PolicyProperties.INVITATION_LIFETIME;
import static fr.guichet.delegation.desk.PolicyProperties.INVITATION_PAUSE;
import static fr.guichet.delegation.desk.PolicyProperties.OPEN;
import static fr.guichet.delegation.desk.PolicyProperties.PROFESSIONS;

import fr.guichet.delegation.rules.DelegationPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.provider.ProviderConfigProperty;

/** Reads what an operator allows, and refuses what makes no sense when it is saved. */
final class PolicyConfig {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PROFESSION = Pattern.compile("[0-9]{2}");
    private static final Pattern ALIAS = Pattern.compile("[a-z0-9_-]{1,64}");

    private static final int MOST_DAYS = 1_100;
    private static final int MOST_OPEN = 500;
    private static final int MOST_DAILY = 200;
    private static final int SHORTEST_LIFETIME = 10;
    private static final int LONGEST_LIFETIME = (int) Duration.ofDays(30).toSeconds();
    private static final int LONGEST_PAUSE = (int) Duration.ofDays(1).toSeconds();

    private final Map<String, List<String>> settings;

    /** @param settings of the component; what is not set has its default */
    PolicyConfig(Map<String, List<String>> settings) {
        this.settings = settings;
    }

    /** @throws InvalidPolicyException naming the property that is wrong */
    DelegationPolicy policy() {
        requireKnown();
        DelegationPolicy standard = DelegationPolicy.DEFAULT;
        return new DelegationPolicy(
                items(PROFESSIONS, standard.professions(), PROFESSION),
                Duration.ofDays(
                        number(COLLEAGUE_DAYS, standard.longestColleague().toDays(), 1, MOST_DAYS)),
                number(OPEN, standard.mostOpen(), 1, MOST_OPEN),
                number(DAILY, standard.mostGivenInADay(), 1, MOST_DAILY),
                Duration.ofSeconds(number(
                        INVITATION_LIFETIME,
                        standard.invitationLifetime().toSeconds(),
                        SHORTEST_LIFETIME,
                        LONGEST_LIFETIME)),
                Duration.ofSeconds(
                        number(INVITATION_PAUSE, standard.invitationPause().toSeconds(), 0, LONGEST_PAUSE)),
                items(ACCEPTING_MEANS, standard.acceptingMeans(), ALIAS));
    }

    private void requireKnown() {
        Set<String> known = PolicyProperties.all().stream()
                .map(ProviderConfigProperty::getName)
                .collect(Collectors.toUnmodifiableSet());
        settings.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidPolicyException(name, "there is no such setting");
                });
    }

    private Set<String> items(String name, Set<String> otherwise, Pattern form) {
        Optional<String> text = setting(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        Set<String> items = Arrays.stream(text.get().split(PolicyProperties.SEPARATOR, -1))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        if (!items.stream().allMatch(item -> form.matcher(item).matches())) {
            throw new InvalidPolicyException(name, "an item is not of the form " + form);
        }
        return items;
    }

    private int number(String name, long otherwise, int least, int most) {
        Optional<String> text = setting(name);
        if (text.isEmpty()) {
            return (int) otherwise;
        }
        if (!NUMBER.matcher(text.get()).matches()) {
            throw new InvalidPolicyException(name, "a whole number is expected");
        }
        int number = Integer.parseInt(text.get());
        if (number < least || number > most) {
            throw new InvalidPolicyException(name, "between " + least + " and " + most);
        }
        return number;
    }

    private Optional<String> setting(String name) {
        List<String> values = settings.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new InvalidPolicyException(name, "one value is expected");
        }
        return values.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
