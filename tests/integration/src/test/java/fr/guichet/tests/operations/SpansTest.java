package fr.guichet.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.CollectedSpan;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.ForgottenPassword;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The spans of calls that leave the gateway, as a collector receives them. */
@ExtendWith(GatewayExtension.class)
class SpansTest {
    private static final String ANSWERED = "answered";

    private static final Set<String> ATTRIBUTES =
            Set.of("guichet.peer", "server.address", "guichet.outcome", "guichet.attempts");

    private final TestGuichet guichet;
    private final Set<CollectedSpan> before;

    SpansTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.before = new HashSet<>(guichet.traces().spans());
    }

    @Test
    void aQuestionToAResponderIsASpanOfTheRequestThatWaitsForIt() {
        People.loggedInByCard(guichet);

        assertAnswered("guichet.ocsp");
    }

    @Test
    void aResponderThatDoesNotAnswerIsToldByItsOutcome(TestRealm realm) {
        guichet.browserWith(TestCard.DOCTOR_BOTH_DOWN)
                .open(realm.login().address())
                .click("#social-cps");

        CollectedSpan list = next("guichet.crl", outcome -> !outcome.equals("answered"));
        assertThat(list.attribute("guichet.outcome")).isNotEmpty();
        assertThat(list.parent()).isNotEmpty();
    }

    @Test
    void aCallToProSanteConnectIsASpan() {
        Doctor doctor = guichet.newDoctor();
        guichet.accounts().connectedByCard(doctor);
        guichet.callers().byEcps(doctor.identifier());

        CollectedSpan call = assertAnswered("guichet.upstream");
        assertThat(call.attribute("guichet.peer")).isEqualTo("psc");
    }

    @Test
    void theMailOfACodeIsASpan() {
        guichet.callers().byPassword(guichet.connectedDoctor());

        assertAnswered("guichet.mail");
    }

    @Test
    void aMailThatNoPageWaitsForBelongsToTheRequestThatCausedIt(TestRealm realm, Inbox inbox) {
        TestAccount account = guichet.connectedDoctor();

        new ForgottenPassword(realm).ask(guichet.browser(), account.username());
        ForgottenPassword.mail(inbox, account);

        assertAnswered("guichet.mail");
    }

    @Test
    void aSpanSaysWhereAndHowAndNothingElse() {
        People.loggedInByCard(guichet);
        next("guichet.ocsp", ANSWERED::equals);

        assertThat(guichet.traces().spans()).isNotEmpty().allSatisfy(span -> {
            assertThat(span.attributes().keySet())
                    .filteredOn(key -> key.startsWith("guichet.") || key.startsWith("server."))
                    .isSubsetOf(ATTRIBUTES);
            assertThat(span.attributes().keySet())
                    .noneMatch(key -> key.startsWith("url.") || key.startsWith("exception"));
            assertThat(span.events()).isZero();
        });
    }

    private CollectedSpan assertAnswered(String name) {
        CollectedSpan span = next(name, ANSWERED::equals);
        assertThat(span.parent()).isNotEmpty();
        assertThat(span.attribute("server.address")).isNotEmpty();
        assertThat(span.attribute("guichet.attempts")).isEqualTo("1");
        return span;
    }

    /**
     * The first of that name and outcome that was not there when the test began. Spans arrive late: those of a test before
     * may be among the new ones, and had another outcome.
     */
    private CollectedSpan next(String name, Predicate<String> outcome) {
        return guichet.traces()
                .await(span -> span.name().equals(name)
                        && !before.contains(span)
                        && outcome.test(span.attribute("guichet.outcome")))
                .orElseThrow(() -> new AssertionError("no such span " + name));
    }
}
