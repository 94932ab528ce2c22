package fr.guichet.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.CollectedSpan;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.ForgottenPassword;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
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
    private final TestRealm realm;
    private final OwnTrace trace = new OwnTrace();
    private final Instant begin = Instant.now();

    SpansTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    void aQuestionToAResponderIsASpanOfTheRequestThatWaitsForIt() {
        People.loggedInByCard(guichet);

        assertAnswered(next("guichet.ocsp", this::sinceTheBegin));
    }

    @Test
    void aResponderThatDoesNotAnswerIsToldByItsOutcome() {
        guichet.browserWith(TestCard.DOCTOR_BOTH_DOWN)
                .open(realm.login().address())
                .click("#social-cps");

        // The lists of its authorities are answered, and one that is refreshed in the background has no parent.
        CollectedSpan list = next(
                "guichet.crl",
                span -> sinceTheBegin(span)
                        && !span.parent().isEmpty()
                        && !span.attribute("guichet.outcome").equals(ANSWERED));
        assertThat(list.attribute("guichet.outcome")).isNotEmpty();
    }

    @Test
    void aCallToProSanteConnectIsASpan() {
        Doctor doctor = guichet.newDoctor();
        guichet.accounts().connectedByCard(doctor);
        EcpsLogin.open(trace.in(guichet.browser()), realm.login().address()).approve(doctor);

        CollectedSpan call = assertAnswered(next("guichet.upstream", trace::holds));
        assertThat(call.attribute("guichet.peer")).isEqualTo("psc");
    }

    @Test
    void theMailOfACodeIsASpan() {
        TestAccount account = guichet.connectedDoctor();

        PasswordLogin.open(trace.in(guichet.browser()), realm.login().address()).send(account);

        assertAnswered(next("guichet.mail", trace::holds));
    }

    @Test
    void aMailThatNoPageWaitsForBelongsToTheRequestThatCausedIt() {
        TestAccount account = guichet.connectedDoctor();

        new ForgottenPassword(realm).ask(trace.in(guichet.browser()), account.username());

        assertAnswered(next("guichet.mail", trace::holds));
    }

    @Test
    void aSpanSaysWhereAndHowAndNothingElse() {
        People.loggedInByCard(guichet);
        next("guichet.ocsp", this::sinceTheBegin);

        assertThat(guichet.traces().spans()).isNotEmpty().allSatisfy(span -> {
            assertThat(span.attributes().keySet())
                    .filteredOn(key -> key.startsWith("guichet.") || key.startsWith("server."))
                    .isSubsetOf(ATTRIBUTES);
            assertThat(span.attributes().keySet())
                    .noneMatch(key -> key.startsWith("url.") || key.startsWith("exception"));
            assertThat(span.events()).isZero();
        });
    }

    /** For what the card host causes. Exports come seconds late, so that others' spans may be new and yet from before. */
    private boolean sinceTheBegin(CollectedSpan span) {
        return !span.start().isBefore(begin);
    }

    private static CollectedSpan assertAnswered(CollectedSpan span) {
        assertThat(span.attribute("guichet.outcome")).isEqualTo(ANSWERED);
        assertThat(span.parent()).isNotEmpty();
        assertThat(span.attribute("server.address")).isNotEmpty();
        assertThat(span.attribute("guichet.attempts")).isEqualTo("1");
        return span;
    }

    private CollectedSpan next(String name, Predicate<CollectedSpan> isOurs) {
        return guichet.traces()
                .await(span -> span.name().equals(name) && isOurs.test(span))
                .orElseThrow(() -> new AssertionError("no such span " + name));
    }
}
