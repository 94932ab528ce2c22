package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.onetimecode.code.Channel;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person asks of the pages of the enrolment and of the choice, by the button that was pressed. */
sealed interface EnrolmentRequest {

    /** "Vérifier": a code to this number. */
    record Verify(String typed) implements EnrolmentRequest {
        /** Without the number. */
        @Override
        public String toString() {
            return "Verify";
        }
    }

    /** The code that was received. */
    record Try(String typed) implements EnrolmentRequest {
        /** Without the code. */
        @Override
        public String toString() {
            return "Try";
        }
    }

    /** The code again. */
    record Resend() implements EnrolmentRequest {}

    /** Another number. */
    record OtherNumber() implements EnrolmentRequest {}

    /** To the choice, with the number as it is. */
    record Choose() implements EnrolmentRequest {}

    /** The choice; empty when neither is ticked. */
    record Chosen(Optional<Channel> channel) implements EnrolmentRequest {}

    /** A form that is none of ours: the page is shown again. */
    record Nothing() implements EnrolmentRequest {}

    /** Field of the number. */
    String NUMBER = "smsNumber";
    /** Field of the code. */
    String CODE = "code";
    /** Field of the choice. */
    String CHANNEL = "channel";

    Map<String, Channel> CHANNELS = Map.of("sms", Channel.SMS, "email", Channel.EMAIL);

    static EnrolmentRequest of(MultivaluedMap<String, String> form) {
        if (form.containsKey("verify")) {
            return new Verify(only(form, NUMBER).orElse(""));
        }
        if (form.containsKey("send")) {
            return new Resend();
        }
        if (form.containsKey("other")) {
            return new OtherNumber();
        }
        if (form.containsKey("choose")) {
            return new Choose();
        }
        if (form.containsKey("save")) {
            return new Chosen(only(form, CHANNEL).map(CHANNELS::get));
        }
        return form.containsKey(CODE) ? new Try(only(form, CODE).orElse("")) : new Nothing();
    }

    private static Optional<String> only(MultivaluedMap<String, String> form, String field) {
        List<String> values = form.get(field);
        return values != null && values.size() == 1 ? Optional.ofNullable(values.get(0)) : Optional.empty();
    }
}
