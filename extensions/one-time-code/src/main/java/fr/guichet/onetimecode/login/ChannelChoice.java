package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.code.Channel;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * By which ways a code can reach a person, and by which it goes unasked (OTP-3): by SMS to whoever chose it and can
 * receive it, else by e-mail. Without a validated address nothing goes there (ACC-4), and nothing goes by SMS unasked to
 * somebody who did not choose it: the page offers it.
 *
 * @param unasked the channel used at once; empty when the person has to say, or cannot be reached
 * @param open every channel the page may offer
 */
public record ChannelChoice(Optional<Channel> unasked, Set<Channel> open) {

    public ChannelChoice {
        open = Set.copyOf(open);
    }

    /**
     * @param wantsSms whether the person chose SMS
     * @param validatedAddress whether there is an address, and it was validated
     * @param sms whether a number is enrolled and the realm has a gateway
     */
    static ChannelChoice of(boolean wantsSms, boolean validatedAddress, boolean sms) {
        Set<Channel> open = EnumSet.noneOf(Channel.class);
        if (validatedAddress) {
            open.add(Channel.EMAIL);
        }
        if (sms) {
            open.add(Channel.SMS);
        }
        Optional<Channel> unasked = Optional.of(wantsSms && sms ? Channel.SMS : Channel.EMAIL);
        return new ChannelChoice(unasked.filter(open::contains), open);
    }

    boolean reachesNobody() {
        return open.isEmpty();
    }

    boolean allows(Channel channel) {
        return open.contains(channel);
    }
}
