package fr.guichet.simulator.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in. The cookie of a browser is no session id, so that no token says what the cookie is. */
final class Sessions {

    private final Map<String, Session> byCookie = new ConcurrentHashMap<>();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    Optional<Session> ofCookie(String cookie) {
        return Optional.ofNullable(byCookie.get(cookie));
    }

    Optional<Session> ofId(String sid) {
        return byCookie.values().stream()
                .filter(session -> session.id().equals(sid))
                .findAny();
    }

    List<Session> of(String nationalId) {
        return byCookie.values().stream()
                .filter(session -> session.person().nationalId().equals(nationalId))
                .toList();
    }

    /**
     * Signs somebody in: the same session again when the browser has one of the same person, a new one otherwise.
     *
     * @param cookie the browser's, which is the new session's too
     */
    Session signIn(String cookie, Person person, SignInMeans means) {
        return byCookie.compute(cookie, (unused, known) -> {
            if (known != null && known.person().nationalId().equals(person.nationalId())) {
                known.signInAgain(means, clock.instant());
                return known;
            }
            return new Session(UUID.randomUUID().toString(), person, means, clock.instant());
        });
    }

    void end(Session session) {
        byCookie.values().remove(session);
    }
}
