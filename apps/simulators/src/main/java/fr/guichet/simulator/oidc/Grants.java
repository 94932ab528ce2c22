package fr.guichet.simulator.oidc;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes, good once, and access tokens. */
final class Grants {

    static final Duration CODE_LIFETIME = Duration.ofSeconds(60);
    static final Duration TOKEN_LIFETIME = Duration.ofMinutes(2);

    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> accessTokens = new ConcurrentHashMap<>();
    private final Clock clock;

    Grants(Clock clock) {
        this.clock = clock;
    }

    String code(Grant grant) {
        String code = Secrets.random();
        codes.put(code, grant.until(clock.instant().plus(CODE_LIFETIME)));
        return code;
    }

    Optional<Grant> takeCode(String code) {
        return current(codes.remove(code));
    }

    String accessToken(Grant grant) {
        String token = Secrets.random();
        accessTokens.put(token, grant.until(clock.instant().plus(TOKEN_LIFETIME)));
        return token;
    }

    Optional<Grant> ofAccessToken(String token) {
        return current(accessTokens.get(token));
    }

    private Optional<Grant> current(Grant grant) {
        return Optional.ofNullable(grant).filter(known -> clock.instant().isBefore(known.ends()));
    }
}
