package fr.guichet.establishment.store;

import fr.guichet.establishment.MembershipState;
import java.util.List;
import java.util.Optional;

/**
 * Which people of an establishment are wanted.
 *
 * @param words all of which are found in name, user name or address
 * @param state in which they are; empty for any
 */
public record PeopleFilter(List<String> words, Optional<MembershipState> state) {

    /** @param typed as somebody typed it, null for everybody */
    public static PeopleFilter of(String typed, Optional<MembershipState> state) {
        return new PeopleFilter(typed == null ? List.of() : SearchText.words(typed), state);
    }
}
