package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** How long logins by card take in a realm, from the click to the service. */
final class CardLoginPace {
    private static final int MOST_SAMPLES = 9;
    private static final int WARM_UPS = 3;

    private final TestRealm realm;
    private final Browser browser;

    /** After a first connection and a few logins: what is measured is neither. */
    CardLoginPace(TestGuichet guichet, TestRealm realm) {
        this.realm = realm;
        this.browser =
                guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
        new FirstConnection(browser.open(realm.login().address()).click("#social-cps")).complete();
        for (int i = 0; i < WARM_UPS; i++) {
            login();
        }
    }

    /**
     * What was measured.
     *
     * @param median of all
     * @param longest of all
     * @param samples how many there are
     */
    record Pace(Duration median, Duration longest, int samples) {
        /** How many times slower than another. */
        double comparedWith(Pace other) {
            return (double) median.toNanos() / other.median.toNanos();
        }
    }

    /** @param counts whether what has just been measured is a sample, and another may be taken */
    Pace measure(BooleanSupplier counts) {
        List<Duration> logins = new ArrayList<>();
        for (int i = 0; i < MOST_SAMPLES; i++) {
            Duration login = login();
            if (!counts.getAsBoolean()) {
                break;
            }
            logins.add(login);
        }
        assertThat(logins).as("samples").isNotEmpty();
        logins.sort(null);
        return new Pace(logins.get(logins.size() / 2), logins.get(logins.size() - 1), logins.size());
    }

    private Duration login() {
        browser.forgetCookies();
        RelyingParty.Login login = realm.login();
        long start = System.nanoTime();
        assertThat(login.isAnsweredBy(browser.open(login.address()).click("#social-cps")))
                .isTrue();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
