package fr.guichet.identity;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The professions whose accounts a means of login may create by a first connection (PLAT-2), when it may not create
 * those of everybody who is entitled. Identity providers put it in the brokered context with {@link #toContext}; the step
 * of the first connection reads it back. A person who has an account already is not concerned.
 *
 * @param codes codes of TRE_G15; none when this means creates no account at all
 */
public record CreatableProfessions(Set<String> codes) {

    /** Key in the brokered context. */
    public static final String CONTEXT = "guichet.creatableProfessions";

    private static final Pattern CODE = Pattern.compile("[0-9]{2}");
    private static final String SEPARATOR = " ";

    /** @throws IllegalArgumentException when one is no code; it is named, since it comes from an operator */
    public CreatableProfessions {
        codes = Collections.unmodifiableSet(new TreeSet<>(codes));
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("\"" + code + "\" is not a code of TRE_G15, such as 10.");
            }
        }
    }

    /** As a text value for the brokered context. */
    public Map<String, String> toContext() {
        return Map.of(CONTEXT, String.join(SEPARATOR, codes));
    }

    /**
     * From the values of a brokered context; empty when the means of login sets no limit of its own. What is there and
     * not understood lets nobody in.
     */
    public static Optional<CreatableProfessions> ofContext(Map<String, ?> context) {
        if (!context.containsKey(CONTEXT)) {
            return Optional.empty();
        }
        if (!(context.get(CONTEXT) instanceof String text)) {
            return Optional.of(new CreatableProfessions(Set.of()));
        }
        return Optional.of(new CreatableProfessions(Stream.of(text.split(SEPARATOR, -1))
                .filter(code -> CODE.matcher(code).matches())
                .collect(Collectors.toSet())));
    }

    /** Whether somebody of this profession may get an account. */
    public boolean include(Optional<String> profession) {
        return profession.filter(codes::contains).isPresent();
    }
}
