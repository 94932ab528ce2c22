package fr.guichet.establishment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.establishment.directory.PersonView;
import java.time.Instant;
import java.util.Locale;

/** A person as the API gives them; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonJson(
        String id,
        String family,
        String given,
        String email,
        String username,
        String number,
        String state,
        boolean referent,
        String mail,
        String invitedAt,
        String activatedAt,
        boolean oneself) {

    static PersonJson of(PersonView person) {
        return new PersonJson(
                person.id(),
                person.family(),
                person.given(),
                person.email().orElse(null),
                person.username().orElse(null),
                person.number().orElse(null),
                word(person.state()),
                person.referent(),
                word(person.mail()),
                person.invitedAt().toString(),
                person.activatedAt().map(Instant::toString).orElse(null),
                person.oneself());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
