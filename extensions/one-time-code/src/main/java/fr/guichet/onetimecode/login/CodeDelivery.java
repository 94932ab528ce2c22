package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.code.CodeKey;
import fr.guichet.onetimecode.code.CodeReservation;
import fr.guichet.onetimecode.code.OneTimeCodes;
import fr.guichet.onetimecode.code.SendDecision;
import org.jboss.logging.Logger;

/** Reserves a code, has it sent, and confirms it only then: a send that fails costs nothing and leaves no code behind. */
public final class CodeDelivery {

    private static final Logger LOG = Logger.getLogger(CodeDelivery.class);

    private final OneTimeCodes codes;

    public CodeDelivery(OneTimeCodes codes) {
        this.codes = codes;
    }

    public Delivery deliver(CodeKey key, Channel channel, CodeSender sender) {
        SendDecision decision = codes.reserve(key, channel);
        if (!(decision instanceof SendDecision.Reserved reserved)) {
            return new Delivery.Refused(channel, decision);
        }
        CodeReservation reservation = reserved.reservation();
        try {
            sender.send(reservation.code());
        } catch (CodeNotSentException e) {
            LOG.warnf("a code could not be sent by %s: %s", ChannelWord.of(channel), e.reason());
            return failed(reservation, e.reason());
        } catch (RuntimeException e) {
            // The class alone: the message of a mail server or of a gateway repeats the address or the number.
            LOG.errorf(
                    "a code could not be sent by %s: %s",
                    ChannelWord.of(channel), e.getClass().getName());
            return failed(reservation, "unexpected");
        }
        codes.confirm(reservation);
        return new Delivery.Sent(channel);
    }

    private Delivery failed(CodeReservation reservation, String reason) {
        codes.cancel(reservation);
        return new Delivery.Failed(reservation.channel(), reason);
    }
}
