package fr.guichet.account.cards;

import fr.guichet.portal.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.services.managers.AuthenticationManager;

/** Whether somebody logged in a moment ago: a means of login is not taken away by whoever finds a browser open. */
final class FreshLogin {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private FreshLogin() {}

    static boolean is(Caller caller, Clock clock) {
        String time = caller.session().getNote(AuthenticationManager.AUTH_TIME);
        try {
            return time != null
                    && Instant.ofEpochSecond(Long.parseLong(time)).plus(LIMIT).isAfter(clock.instant());
        } catch (NumberFormatException notATime) {
            return false;
        }
    }
}
