package fr.guichet.tests.harness;

import fr.guichet.simulator.inbox.Mail;
import fr.guichet.simulator.sms.ReceivedSms;
import java.util.List;
import java.util.regex.Pattern;

/** The codes and the numbers of everything that was sent in the run, whether or not a test looked at it. */
final class SentMessages {
    /** On a line of its own. */
    static final Pattern CODE_OF_A_MAIL = Pattern.compile("(?m)^\\s*([0-9]{6})\\s*$");

    private static final Pattern CODE_OF_AN_SMS = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    private final Sensitive sensitive;

    SentMessages(Sensitive sensitive) {
        this.sensitive = sensitive;
    }

    void addMails(List<Mail> mails) {
        for (Mail mail : mails) {
            mail.text()
                    .ifPresent(text ->
                            CODE_OF_A_MAIL.matcher(text).results().forEach(found -> sensitive.addCode(found.group(1))));
        }
    }

    void addSms(List<ReceivedSms> messages) {
        for (ReceivedSms sms : messages) {
            sensitive.addTelephone(sms.number());
            CODE_OF_AN_SMS.matcher(sms.text()).results().forEach(found -> sensitive.addCode(found.group()));
        }
    }
}
