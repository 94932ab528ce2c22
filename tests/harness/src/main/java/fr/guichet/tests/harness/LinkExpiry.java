package fr.guichet.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Waits for the second after which a link, which carries its own expiry, is no longer good. */
public final class LinkExpiry {

    private static final Pattern KEY = Pattern.compile("(?:^|&)key=([^&]+)");

    private LinkExpiry() {}

    public static void await(URI link) {
        String token = KEY.matcher(link.getRawQuery())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Instant over =
                Instant.ofEpochSecond(RelyingParty.claimsOf(token).path("exp").asLong() + 1);
        assertThat(over).isBefore(Instant.now().plusSeconds(3));
        while (Instant.now().isBefore(over)) {
            LockSupport.parkUntil(over.toEpochMilli());
        }
    }
}
