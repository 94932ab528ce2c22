package fr.guichet.establishment.store;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a person of an establishment is shown and found.
 *
 * @param family surname
 * @param given first name
 * @param email null when none is known
 * @param username null until there is an account
 * @param number national identifier that somebody was named by, by which they are found too; null when there is none
 */
public record PersonText(String family, String given, String email, String username, String number) {

    /** What a search looks in. */
    String searchText() {
        return Stream.of(family, given, username, email, number)
                .filter(Objects::nonNull)
                .map(SearchText::of)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "a person";
    }
}
