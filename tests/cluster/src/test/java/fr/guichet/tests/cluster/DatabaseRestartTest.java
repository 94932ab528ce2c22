package fr.guichet.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Gateway;
import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Gateways;
import fr.guichet.tests.harness.NodeHealth;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database stops and comes back, on the same address and with what it held. */
@ExtendWith(ThreeNodes.class)
class DatabaseRestartTest {
    /** From the database's return to logins that go through; said so in {@code docs/cluster.md}. */
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Looks are ten seconds apart, and one waits for a connection as long as the pool does. */
    private static final Duration NOTICED = Duration.ofSeconds(60);

    private static final int MORE_THAN_A_LOOK_SECONDS = 15;

    @Test
    void loginsGoOnWhereTheyWereWhenTheDatabaseIsBack(Gateways gateways) {
        TestGuichet guichet = gateways.guichet();
        TestAccount person = guichet.connectedDoctor();
        CodePage codes = new CodePage(guichet, person.email());
        RelyingParty.Login login = guichet.realm().login();
        Page codePage = PasswordLogin.open(guichet.browser(), login.address()).send(person);
        String code = codes.code();
        int accounts = guichet.realm().accounts();

        gateways.database().stop();
        Page meanwhile = PasswordLogin.open(
                        guichet.browser(), guichet.realm().login().address())
                .send(person);
        assertThat(Await.until(
                        () -> gateways.nodes().stream().allMatch(DatabaseRestartTest::saysThatItIsAway), NOTICED))
                .as("the metrics that page somebody")
                .isTrue();
        gateways.database().startAgain();

        assertThat(meanwhile.status()).isGreaterThanOrEqualTo(500);
        assertThat(meanwhile.language()).isEqualTo("fr");
        assertThat(meanwhile.heading()).isNotEmpty();
        assertThat(meanwhile.text()).doesNotContain("Exception", "SQL", "postgres");
        assertThat(Await.until(() -> isServed(guichet), LIMIT)).isTrue();
        assertThat(login.isAnsweredBy(CodePage.type(codePage, code))).isTrue();
        assertThat(codes.mails()).hasSize(1);
        assertThat(guichet.realm().accounts()).isEqualTo(accounts);
        assertThat(Await.until(() -> gateways.nodes().stream().allMatch(DatabaseRestartTest::hearsItAgain), NOTICED))
                .isTrue();
    }

    private static boolean saysThatItIsAway(Gateway node) {
        return !NodeHealth.isShownReady(node)
                && NodeHealth.metric(node, "guichet_database_silence_seconds") > MORE_THAN_A_LOOK_SECONDS;
    }

    private static boolean hearsItAgain(Gateway node) {
        return NodeHealth.isReady(node)
                && NodeHealth.isShownReady(node)
                && NodeHealth.metric(node, "guichet_database_silence_seconds") < MORE_THAN_A_LOOK_SECONDS;
    }

    /** A login of somebody who is not known yet has to go through the database. */
    private static boolean isServed(TestGuichet guichet) {
        try (Browser browser = guichet.browser()) {
            return PasswordLogin.open(browser, guichet.realm().login().address())
                            .send("nobody", "Aa1!of-nobody")
                            .status()
                    == 200;
        } catch (IllegalStateException noPage) {
            return false;
        }
    }
}
