package fr.guichet.realm.lint;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/** {@code crlGrace}: a list past its next update says nothing of today (docs/card.md). Seconds, or ISO 8601. */
final class RevocationGrace implements LintRule {

    /** None when it is not said; what is no duration is refused here as it is by the provider. */
    private static boolean isGrace(String said) {
        if (said.isEmpty() || said.startsWith("${")) {
            return false;
        }
        try {
            Duration grace = said.startsWith("P") ? Duration.parse(said) : Duration.ofSeconds(Long.parseLong(said));
            return !grace.isZero();
        } catch (DateTimeParseException | NumberFormatException notADuration) {
            return true;
        }
    }

    @Override
    public String id() {
        return "revocation-grace";
    }

    @Override
    public String reason() {
        return "a card that was blocked since the last list would log in";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.cardProviders(
                config -> isGrace(config.path("crlGrace").asText().strip()), "crlGrace");
    }
}
