package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** A service that browsers reach by https. */
class SecureCookieTest {

    @Test
    void behindHttpsTheSessionCookieInsistsOnIt() {
        try (TestGateway gateway = TestGateway.start();
                RunningService service =
                        RunningService.start(gateway, "guichet.service.public-url=https://dossiers.example")) {
            String cookie = service.get("/oauth2/authorization/guichet")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();

            assertThat(cookie)
                    .startsWith("__Host-dossier-session=")
                    .contains("; Secure", "; HttpOnly", "; Path=/", "; SameSite=Lax");
        }
    }
}
