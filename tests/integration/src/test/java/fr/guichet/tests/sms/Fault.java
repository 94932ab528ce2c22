package fr.guichet.tests.sms;

import fr.guichet.simulator.mail.MailFault;
import fr.guichet.simulator.mail.MailStep;
import fr.guichet.simulator.sms.SmsBehaviour;
import java.util.List;
import java.util.stream.Stream;

/** What can go wrong with what codes leave by. */
sealed interface Fault {

    /** By which channel: {@code email} or {@code sms}. */
    String channel();

    /** Cause that the event must name. */
    String reason();

    /** @param behaviour of a mail server */
    record OfMail(String name, MailFault behaviour, String reason) implements Fault {
        @Override
        public String channel() {
            return "email";
        }

        @Override
        public String toString() {
            return "mail-" + name;
        }
    }

    /** Nobody listens where the mail server should be. */
    record NoMailServer() implements Fault {
        @Override
        public String channel() {
            return "email";
        }

        @Override
        public String reason() {
            return "failed: ConnectException";
        }

        @Override
        public String toString() {
            return "mail-refuses-connection";
        }
    }

    /** @param behaviour of an operator */
    record OfSms(SmsBehaviour behaviour, String reason) implements Fault {
        @Override
        public String channel() {
            return "sms";
        }

        @Override
        public String toString() {
            return "sms-" + behaviour;
        }
    }

    /** The channel that still works. */
    default String otherChannel() {
        return channel().equals("sms") ? "email" : "sms";
    }

    static Stream<Fault> all() {
        return Stream.concat(
                Stream.of(
                        new NoMailServer(),
                        new OfMail(
                                "no-greeting",
                                new MailFault.HangAt(MailStep.GREETING),
                                "failed: SocketTimeoutException"),
                        new OfMail(
                                "hangs-after-mail",
                                new MailFault.HangAt(MailStep.END_OF_DATA),
                                "failed: MessagingException"),
                        new OfMail("drips", new MailFault.Drip(), "too_slow"),
                        new OfMail("refuses-recipient", new MailFault.RefuseRecipient(), "failed: MessagingException")),
                List.of(
                        new OfSms(SmsBehaviour.FAIL, "rejected"),
                        new OfSms(SmsBehaviour.NEVER_ANSWER, "timed_out"),
                        new OfSms(SmsBehaviour.ANSWER_NONSENSE, "malformed_answer"),
                        new OfSms(SmsBehaviour.DROP_CONNECTION, "dropped"))
                        .stream());
    }
}
