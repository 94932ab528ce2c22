package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.code.SendDecision;

/** What became of the wish for a code. */
public sealed interface Delivery {

    /** By which channel. */
    Channel channel();

    /** The message left, and its code is the one that counts. */
    record Sent(Channel channel) implements Delivery {}

    /** The message did not leave: nothing was counted, and an older code stays good. */
    record Failed(Channel channel, String reason) implements Delivery {}

    /** None may be sent now. */
    record Refused(Channel channel, SendDecision decision) implements Delivery {}
}
