package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.oidc.Endpoint;
import fr.guichet.simulator.oidc.OidcSimulator;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pro Santé Connect is down or slow for everybody: each gets a page in time, and the other means go on. */
@ExtendWith(GatewayExtension.class)
class UpstreamOutageTest {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Calls to one provider at once, from one node. */
    private static final int PLACES = 16;

    private static final int ONE_TOO_MANY = 4;
    private static final int LEAST_SAMPLES = 2;
    /** Generous: the machine of the tests has other things to do. */
    private static final double MOST_TIMES_SLOWER = 6;

    private final TestGuichet guichet;

    UpstreamOutageTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    @Timeout(60)
    void whenTheUpstreamIsDownAClickEndsInOurPageAndTheCardGoesOn() throws IOException {
        try (OwnProvider provider = OwnProvider.bySecret(guichet, "upstream-down")) {
            provider.simulator().down();
            Browser browser =
                    guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
            RelyingParty.Login login = provider.realm().login();
            Page means = browser.open(login.address());

            Wait wait = Wait.of(() -> means.click("#social-psc"));

            assertRefused(wait, 503, "Pro Santé Connect ne répond pas");
            assertThat(browser.hasSession()).isFalse();
            Page form = wait.page().click("Choisir un autre moyen de connexion").click("#social-cps");
            assertThat(login.isAnsweredBy(new FirstConnection(form).complete())).isTrue();
        }
    }

    @Test
    @Timeout(60)
    void whenTheUpstreamIsUpAgainTheSamePageLeadsToIt() throws IOException {
        try (OwnProvider provider = OwnProvider.bySecret(guichet, "upstream-up-again")) {
            provider.simulator().down();
            RelyingParty.Login login = provider.realm().login();
            Page down = guichet.browser().open(login.address()).click("#social-psc");

            provider.simulator().up();
            Page form = EcpsLogin.on(down.click("Réessayer")).approve(provider.newDoctor());

            assertThat(login.isAnsweredBy(new FirstConnection(form).complete())).isTrue();
        }
    }

    @Test
    @Timeout(120)
    void aSlowUpstreamHoldsNobodyLongerThanTenSecondsAndNoLoginByCard() throws Exception {
        try (OwnProvider provider = OwnProvider.bySecret(guichet, "upstream-slow")) {
            CardLoginPace cards = new CardLoginPace(guichet, provider.realm());
            CardLoginPace.Pace before = cards.measure(() -> true);
            List<Callable<Wait>> clicks = new ArrayList<>();
            for (int i = 0; i < PLACES + ONE_TOO_MANY; i++) {
                Page means = guichet.browser().open(provider.realm().login().address());
                clicks.add(() -> Wait.of(() -> means.click("#social-psc")));
            }
            Instant start = Instant.now();
            provider.simulator().slow(OidcSimulator.SLOW);

            ExecutorService people = Executors.newFixedThreadPool(clicks.size());
            try {
                List<Future<Wait>> waits = new ArrayList<>();
                clicks.forEach(click -> waits.add(people.submit(click)));
                await(() -> waits.stream().filter(Future::isDone).count() == ONE_TOO_MANY
                        && provider.simulator().asked(Endpoint.DISCOVERY) == PLACES);

                CardLoginPace.Pace beside = cards.measure(
                        () -> waits.stream().filter(Future::isDone).count() == ONE_TOO_MANY);

                assertThat(beside.samples()).as("measured while all wait").isGreaterThanOrEqualTo(LEAST_SAMPLES);
                assertThat(beside.comparedWith(before)).isLessThan(MOST_TIMES_SLOWER);
                assertPages(waits);
                System.out.printf(
                        "Beside %d who wait for a slow upstream: card login %d ms, without %d ms (x%.2f)%n",
                        PLACES, beside.median().toMillis(), before.median().toMillis(), beside.comparedWith(before));
            } finally {
                people.shutdownNow();
            }
            assertThat(provider.realm().events().since(start))
                    .filteredOn(event -> event.error().startsWith("upstream_"))
                    .extracting(event -> event.error())
                    .hasSize(PLACES + ONE_TOO_MANY)
                    .containsOnly("upstream_too_slow", "upstream_too_busy");
        }
    }

    /** Who came too late for a place is told so at once, everybody else in time. */
    private static void assertPages(List<Future<Wait>> waits) throws Exception {
        int busy = 0;
        for (Future<Wait> each : waits) {
            Wait wait = each.get();
            if (wait.page().heading().equals("Trop de connexions sont en cours")) {
                busy++;
                assertThat(wait.page().status()).isEqualTo(503);
                assertThat(wait.time()).isLessThan(LONGEST_WAIT);
                assertThat(wait.page().offers("Choisir un autre moyen de connexion"))
                        .isTrue();
            } else {
                assertRefused(wait, 504, "Pro Santé Connect met trop de temps à répondre");
            }
        }
        assertThat(busy).isEqualTo(ONE_TOO_MANY);
    }

    private static void assertRefused(Wait wait, int status, String heading) {
        assertThat(wait.page().heading()).isEqualTo(heading);
        assertThat(wait.page().status()).isEqualTo(status);
        assertThat(wait.time()).isLessThan(LONGEST_WAIT);
        assertThat(wait.page().offers("Réessayer")).isTrue();
        assertThat(wait.page().offers("Choisir un autre moyen de connexion")).isTrue();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** A page, and how long somebody waited for it. */
    private record Wait(Page page, Duration time) {
        static Wait of(Callable<Page> click) {
            long start = System.nanoTime();
            try {
                Page page = click.call();
                return new Wait(page, Duration.ofNanos(System.nanoTime() - start));
            } catch (Exception e) {
                throw new IllegalStateException("No page", e);
            }
        }
    }
}
