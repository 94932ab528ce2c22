package fr.guichet.federation.platform;

import fr.guichet.federation.upstream.StatedMethods;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ways of signing in at a platform that count as strong. A login is accepted when it used every method of one of
 * the sets: the rule of Pro Santé Connect for identity providers it delegates to.
 *
 * @param sets at least one, each more than one factor
 */
record AcceptedMethods(List<Set<String>> sets) {

    private static final Pattern METHOD = Pattern.compile("[A-Za-z0-9_.:/-]+");
    private static final String SEVERAL_FACTORS = "mfa";

    AcceptedMethods {
        sets = sets.stream().map(Set::copyOf).toList();
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("a platform needs an accepted way of signing in");
        }
    }

    /**
     * Reads {@code sc+pin+mfa+hwk,swk+mfa+pwd}.
     *
     * @param key name of the setting, for the message
     * @throws IllegalArgumentException when a method is no word, or a set is a single factor: a platform where a password
     *     is enough is what PLAT-3 refuses
     */
    static AcceptedMethods parse(String key, String text) {
        List<Set<String>> sets = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            sets.add(set(key, item.strip()));
        }
        return new AcceptedMethods(sets);
    }

    private static Set<String> set(String key, String text) {
        Set<String> methods = new LinkedHashSet<>();
        for (String item : text.split("\\+", -1)) {
            String method = item.strip();
            if (!METHOD.matcher(method).matches()) {
                throw new IllegalArgumentException(
                        key + ": \"" + text + "\" is not a set such as sc+pin+mfa: methods joined by a plus sign.");
            }
            methods.add(method);
        }
        if (methods.size() == 1 && !methods.contains(SEVERAL_FACTORS)) {
            throw new IllegalArgumentException(
                    key + ": \"" + text + "\" is a single factor; a strong login has at least two methods, or mfa.");
        }
        return methods;
    }

    boolean accept(StatedMethods stated) {
        return sets.stream().anyMatch(stated::containAll);
    }
}
