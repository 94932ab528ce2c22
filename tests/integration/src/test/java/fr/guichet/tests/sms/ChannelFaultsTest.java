package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.ServerLog;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mail server or an operator that misbehaves while somebody logs in: explained in time, and at no cost. */
@ExtendWith(GatewayExtension.class)
class ChannelFaultsTest {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final String FAILED = "#code-notice.g-message--error";

    private final TestGuichet guichet;
    private final Phone phone;

    ChannelFaultsTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.phone = Phone.of(guichet);
    }

    static Stream<Fault> faults() {
        return Fault.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @Tag("OTP-3")
    void theFaultIsExplainedInTimeAndTheOtherChannelLogsInAtOnce(Fault fault) throws IOException {
        try (FaultyPlace place = new FaultyPlace(guichet, fault)) {
            SmsUser user = person(place.realm(), fault);
            place.strikes(phone);
            Instant start = Instant.now();
            ServerLog.Mark mark = guichet.log().mark();
            RelyingParty.Login login = place.realm().login();

            Page failed = failing(fault, () -> password(user, login));

            assertThat(failed.heading()).isEqualTo(CodePage.TITLE);
            assertThat(failed.find(FAILED).orElseThrow())
                    .contains(fault.channel().equals("sms") ? "par SMS" : "par e-mail")
                    .contains("Cet envoi n’est pas décompté")
                    .contains(fault.channel().equals("sms") ? "recevez le code par e-mail" : "recevez le code par SMS");
            assertThat(failed.hasField("code")).isFalse();
            assertThatTheCauseIsAnEvent(place.realm(), user, fault, start);
            assertThat(guichet.log().linesSince(mark))
                    .noneMatch(line -> line.contains(user.account().email()) || line.contains(phone.digits()));

            Page code = failed.click("#code-send-" + fault.otherChannel());
            assertThat(login.isAnsweredBy(CodePage.type(code, newestCode(user, fault.otherChannel()))))
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @Tag("OTP-3")
    @Tag("OTP-7")
    void anOlderCodeStaysGoodAndNoSendIsSpent(Fault fault) throws IOException {
        try (FaultyPlace place = new FaultyPlace(guichet, fault)) {
            SmsUser user = person(place.realm(), fault);
            RelyingParty.Login login = place.realm().login();
            Page code = sending(fault, () -> password(user, login));
            String older = newestCode(user, fault.channel());
            place.strikes(phone);

            Page failed = failing(fault, () -> ask(fault, code));

            assertThat(login.isAnsweredBy(CodePage.type(failed, older))).isTrue();

            // Two of the four sends are left, the failures notwithstanding: one for another login, one for its
            // repetition.
            place.ends(phone);
            Page another = sending(fault, () -> password(user, place.realm().login()));
            Page last = sent(fault, another);
            assertThat(ask(fault, last).find("#code-notice").orElseThrow()).contains("Trop de codes ont été envoyés");
        }
    }

    private SmsUser person(TestRealm realm, Fault fault) {
        SmsUser user = SmsUser.connected(guichet, realm);
        user.enrols(phone, fault.channel());
        return user;
    }

    private Page password(SmsUser user, RelyingParty.Login login) {
        return PasswordLogin.open(guichet.browser(), login.address()).send(user.account());
    }

    private static Page ask(Fault fault, Page page) {
        return page.click("#code-send-" + fault.channel());
    }

    /** The page that says that the send failed, which took no longer than it may. */
    private static Page failing(Fault fault, Supplier<Page> first) {
        return repeating(fault, first, FAILED);
    }

    /** The page with a code that was just sent, unasked or asked for. */
    private static Page sending(Fault fault, Supplier<Page> first) {
        return repeating(fault, first, "#code-destination");
    }

    /** The page that says that another code was sent. */
    private static Page sent(Fault fault, Page page) {
        return repeating(fault, () -> ask(fault, page), "#code-notice.g-message--success");
    }

    /** Asks again while it is too soon after the last code. */
    private static Page repeating(Fault fault, Supplier<Page> first, String wanted) {
        return SmsRealms.until(wanted, new Supplier<>() {
            private Page page;

            @Override
            public Page get() {
                long asked = System.nanoTime();
                page = page == null ? first.get() : ask(fault, page);
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(ANSWER_WITHIN);
                return page;
            }
        });
    }

    private String newestCode(SmsUser user, String channel) {
        return channel.equals("sms")
                ? phone.newestCode()
                : new CodePage(guichet, user.account().email()).code();
    }

    private void assertThatTheCauseIsAnEvent(TestRealm realm, SmsUser user, Fault fault, Instant start) {
        LoginEvent event = realm.events()
                .await(
                        start,
                        candidate -> candidate.error().equals("code_send_failed")
                                && candidate
                                        .json()
                                        .path("userId")
                                        .asText()
                                        .equals(user.account().id()))
                .orElseThrow();
        assertThat(event.detail("reason")).isEqualTo(fault.reason());
        assertThat(event.detail("code_channel")).isEqualTo(fault.channel());
        for (String personal : List.of(user.account().email(), user.account().username(), phone.digits())) {
            assertThat(event.json().toString().contains(personal)).isFalse();
        }
    }
}
