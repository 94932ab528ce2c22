package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestGuichet;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mails that tell a person that codes go elsewhere now. */
@ExtendWith(GatewayExtension.class)
class NumberNoticesTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String SET = "Le numéro qui reçoit vos codes a été enregistré";
    private static final String REMOVED = "Le numéro qui recevait vos codes a été supprimé";

    private final TestGuichet guichet;
    private final Inbox inbox;
    private final SmsUser user;
    private final Phone phone;
    private final Set<String> read = new HashSet<>();

    NumberNoticesTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.inbox = guichet.inbox();
        this.user = SmsUser.connected(guichet, SmsRealms.ofAMachine(guichet));
        this.phone = Phone.of(guichet);
    }

    @Test
    @Tag("OTP-4")
    void aNumberThatIsSetIsToldByMail() {
        user.enrols(phone);

        assertThatItTellsNoNumber(notice(SET), phone);
    }

    @Test
    @Tag("OTP-4")
    void aNumberThatTakesThePlaceOfAnotherIsToldByMail() {
        user.enrols(phone);
        notice(SET);
        Phone other = Phone.of(guichet);

        SmsUser.types(SmsRealms.verifies(user.opensEnrolment(), other), other.code());

        Mail changed = notice(SET);
        assertThatItTellsNoNumber(changed, phone);
        assertThatItTellsNoNumber(changed, other);
    }

    @Test
    @Tag("OTP-4")
    void aNumberThatIsRemovedIsToldByMail() {
        user.enrols(phone);

        user.opensRemoval().click("#kc-accept");

        Mail removed = notice(REMOVED);
        assertThat(removed.text().orElseThrow()).contains("Vos codes vous seront envoyés par e-mail");
        assertThatItTellsNoNumber(removed, phone);
    }

    /** The next mail with that subject, waited for: it leaves after the page was shown. */
    private Mail notice(String subject) {
        Mail mail = inbox.awaitTo(
                user.account().email(),
                candidate -> candidate.subject().equals(subject) && !read.contains(candidate.id()),
                LIMIT);
        read.add(mail.id());
        return mail;
    }

    private static void assertThatItTellsNoNumber(Mail notice, Phone phone) {
        String text = notice.text().orElseThrow();
        assertThat(text).contains("(heure de Paris)", "Si ce n’est pas vous");
        assertThat(text + notice.html().orElseThrow())
                .doesNotContain(phone.digits(), phone.typed(), phone.masked(), phone.e164());
        assertThat(notice.links()).isEmpty();
    }
}
