package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.code.Channel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A channel as it is written in forms, in the account's choice and in events: {@code email}, {@code sms}. */
public final class ChannelWord {

    private ChannelWord() {}

    public static String of(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /** @param word may be null */
    static Optional<Channel> read(String word) {
        return Arrays.stream(Channel.values())
                .filter(channel -> of(channel).equals(word))
                .findFirst();
    }
}
