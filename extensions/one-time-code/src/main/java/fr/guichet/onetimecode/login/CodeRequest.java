package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.code.Channel;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/** What a person asks of the page: another code, or this one to be looked at. */
sealed interface CodeRequest {

    /** Field of the code. */
    String CODE = "code";
    /** Name of the buttons that ask for a code; the value is the channel. */
    String SEND = "send";

    /** Send a code by this channel. */
    record Send(Channel channel) implements CodeRequest {}

    /** Look at what was typed; empty when there was no field, or more than one. */
    record Try(String typed) implements CodeRequest {

        /** Without the code. */
        @Override
        public String toString() {
            return "Try";
        }
    }

    /** Anything that no button of the page sends is a code that is none: it costs nothing and is answered by the page. */
    static CodeRequest of(MultivaluedMap<String, String> form) {
        Optional<Channel> channel = only(form, SEND).flatMap(ChannelWord::read);
        if (channel.isPresent()) {
            return new Send(channel.get());
        }
        return new Try(only(form, CODE).orElse(""));
    }

    private static Optional<String> only(MultivaluedMap<String, String> form, String field) {
        List<String> values = form.get(field);
        return values != null && values.size() == 1 ? Optional.ofNullable(values.get(0)) : Optional.empty();
    }
}
