package fr.guichet.card.provider;

import fr.guichet.card.CardRefusal;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a card login ends without a session: the card's fault or the hand-off's.
 *
 * @param code error of the event and name of the page
 * @param status of the page
 * @param text what the page says
 */
record LoginRefusal(String code, Status status, RefusalText text) {

    static LoginRefusal of(CardRefusal refusal) {
        Status status =
                switch (refusal) {
                    case REVOCATION_UNAVAILABLE, CRL_OUTDATED -> Status.SERVICE_UNAVAILABLE;
                    default -> Status.FORBIDDEN;
                };
        return new LoginRefusal(refusal.code(), status, RefusalText.of(refusal));
    }

    static LoginRefusal of(HandOffRefusal refusal) {
        Status status =
                switch (refusal) {
                    case UNAVAILABLE -> Status.SERVICE_UNAVAILABLE;
                    case UNTRUSTED_PEER, OTHER_PERSON -> Status.FORBIDDEN;
                    default -> Status.BAD_REQUEST;
                };
        return new LoginRefusal(refusal.code(), status, RefusalText.of(refusal));
    }

    /** The refusal of a code; empty when there is none of that name. */
    static Optional<LoginRefusal> ofCode(String code) {
        return Stream.concat(
                        Stream.of(CardRefusal.values()).map(LoginRefusal::of),
                        Stream.of(HandOffRefusal.values()).map(LoginRefusal::of))
                .filter(refusal -> refusal.code.equals(code))
                .findFirst();
    }
}
