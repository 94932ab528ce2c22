package fr.guichet.onetimecode.code;

import static fr.guichet.onetimecode.code.CodePolicyProperties.CODE_LIFETIME;
import static fr.guichet.onetimecode.code.CodePolicyProperties.DAILY_SENDS;
import static fr.guichet.onetimecode.code.CodePolicyProperties.DAILY_SENDS_TO_NUMBER;
import static fr.guichet.onetimecode.code.CodePolicyProperties.FAILED_SENDS;
import static fr.guichet.onetimecode.code.CodePolicyProperties.SENDS;
import static fr.guichet.onetimecode.code.CodePolicyProperties.SENDS_WINDOW;
import static fr.guichet.onetimecode.code.CodePolicyProperties.SEND_DELAYS;
import static fr.guichet.onetimecode.code.CodePolicyProperties.TRIES;
import static fr.guichet.onetimecode.code.CodePolicyProperties.TRIES_WINDOW;
import static fr.guichet.onetimecode.code.CodePolicyProperties.TRUSTED_DEVICE_DAYS;

import fr.guichet.identity.AccountKind;
import fr.guichet.onetimecode.code.InvalidLimitException.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.provider.ProviderConfigProperty;

/** Reads the limits of a realm, and refuses those that make no sense when they are saved. */
final class CodePolicyConfig {

    private static final int DAY_SECONDS = (int) CodePolicy.DAY.toSeconds();
    private static final int SHORTEST_LIFETIME = 60;
    /** A code that lives longer is a password of six digits. */
    private static final int LONGEST_LIFETIME = 1_800;

    private static final int MOST_TRIES = 10;
    private static final int MOST_SENDS = 20;
    private static final int MOST_DAILY_SENDS = 100;
    private static final int MOST_FAILED_SENDS = 50;
    private static final int MOST_DAILY_SENDS_TO_NUMBER = 100;
    private static final int MOST_DELAYS = 10;
    private static final int LONGEST_DELAY = 3_600;
    private static final int LONGEST_TRUST_DAYS = 365;

    private final Map<String, List<String>> settings;

    /** @param settings of the component; what is not set has its default */
    CodePolicyConfig(Map<String, List<String>> settings) {
        this.settings = settings;
    }

    /** @throws InvalidLimitException naming the property that is wrong */
    CodePolicy policy() {
        requireKnown();
        CodePolicy standard = CodePolicy.DEFAULT;
        int lifetime = number(CODE_LIFETIME, standard.codeLifetime().toSeconds(), SHORTEST_LIFETIME, LONGEST_LIFETIME);
        int tries = number(TRIES, standard.tries(), 1, MOST_TRIES);
        int triesWindow = number(TRIES_WINDOW, standard.triesWindow().toSeconds(), SHORTEST_LIFETIME, DAY_SECONDS);
        int sends = number(SENDS, standard.sends(), 1, MOST_SENDS);
        int sendsWindow = number(SENDS_WINDOW, standard.sendsWindow().toSeconds(), SHORTEST_LIFETIME, DAY_SECONDS);
        int dailySends = number(DAILY_SENDS, standard.dailySends(), 1, MOST_DAILY_SENDS);
        require(
                triesWindow >= lifetime,
                TRIES_WINDOW,
                "not shorter than " + CODE_LIFETIME + ", or one code could be tried more than " + TRIES + " times");
        require(dailySends >= sends, DAILY_SENDS, "not less than " + SENDS);
        return new CodePolicy(
                Duration.ofSeconds(lifetime),
                tries,
                Duration.ofSeconds(triesWindow),
                sends,
                Duration.ofSeconds(sendsWindow),
                dailySends,
                delays(),
                number(FAILED_SENDS, standard.failedSends(), 1, MOST_FAILED_SENDS),
                number(DAILY_SENDS_TO_NUMBER, standard.dailySendsToNumber(), 1, MOST_DAILY_SENDS_TO_NUMBER),
                trustedDevices());
    }

    private void requireKnown() {
        Set<String> known = CodePolicyProperties.all().stream()
                .map(ProviderConfigProperty::getName)
                .collect(Collectors.toUnmodifiableSet());
        settings.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidLimitException(name, Problem.UNKNOWN, "there is no such limit");
                });
    }

    private List<Duration> delays() {
        Optional<String> text = setting(SEND_DELAYS);
        if (text.isEmpty()) {
            return CodePolicy.DEFAULT.sendDelays();
        }
        List<Duration> delays = new ArrayList<>();
        for (String delay : text.get().split(CodePolicyProperties.SEPARATOR, -1)) {
            delays.add(Duration.ofSeconds(number(SEND_DELAYS, delay.strip(), 1, LONGEST_DELAY)));
        }
        if (delays.size() > MOST_DELAYS) {
            throw new InvalidLimitException(SEND_DELAYS, Problem.OUT_OF_RANGE, "at most " + MOST_DELAYS + " delays");
        }
        for (int at = 1; at < delays.size(); at++) {
            require(
                    delays.get(at).compareTo(delays.get(at - 1)) >= 0,
                    SEND_DELAYS,
                    "no delay is shorter than the one before");
        }
        return delays;
    }

    private TrustedDeviceIntervals trustedDevices() {
        Map<AccountKind, Duration> intervals = new EnumMap<>(AccountKind.class);
        TRUSTED_DEVICE_DAYS.forEach((kind, name) -> intervals.put(
                kind,
                Duration.ofDays(number(
                        name, TrustedDeviceIntervals.DEFAULT.byKind().get(kind).toDays(), 0, LONGEST_TRUST_DAYS))));
        return new TrustedDeviceIntervals(intervals);
    }

    private int number(String name, long otherwise, int least, int most) {
        return number(name, setting(name).orElseGet(() -> String.valueOf(otherwise)), least, most);
    }

    private static int number(String name, String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new InvalidLimitException(name, Problem.NOT_A_NUMBER, "a whole number is expected");
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new InvalidLimitException(name, Problem.OUT_OF_RANGE, "between " + least + " and " + most);
        }
        return number;
    }

    private Optional<String> setting(String name) {
        List<String> values = settings.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new InvalidLimitException(name, Problem.NOT_A_NUMBER, "one value is expected");
        }
        return values.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static void require(boolean holds, String name, String message) {
        if (!holds) {
            throw new InvalidLimitException(name, Problem.CONTRADICTION, message);
        }
    }
}
