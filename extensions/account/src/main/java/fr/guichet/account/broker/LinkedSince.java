package fr.guichet.account.broker;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** Since when each means of login is linked to an account, which the server does not keep. */
public final class LinkedSince {

    /** Attribute of the account: one {@code alias time} for each means. */
    static final String ATTRIBUTE = "linkedMeans";

    private static final String SEPARATOR = " ";

    private LinkedSince() {}

    /** Notes that the means is linked. */
    public static void note(UserModel account, String alias, Instant since) {
        account.setAttribute(
                ATTRIBUTE,
                Stream.concat(
                                others(account, alias),
                                Stream.of(alias + SEPARATOR + since.truncatedTo(ChronoUnit.SECONDS)))
                        .toList());
    }

    /** Notes that it is linked no more. */
    public static void forget(UserModel account, String alias) {
        account.setAttribute(ATTRIBUTE, others(account, alias).toList());
    }

    /** When it was linked; empty for a link that is older than this note, or was made by an administrator. */
    public static Optional<Instant> of(UserModel account, String alias) {
        return account.getAttributeStream(ATTRIBUTE)
                .filter(value -> value.startsWith(alias + SEPARATOR))
                .map(value -> value.substring(alias.length() + 1))
                .flatMap(time -> read(time).stream())
                .findFirst();
    }

    private static Stream<String> others(UserModel account, String alias) {
        return account.getAttributeStream(ATTRIBUTE).filter(value -> !value.startsWith(alias + SEPARATOR));
    }

    private static Optional<Instant> read(String time) {
        try {
            return Optional.of(Instant.parse(time));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
