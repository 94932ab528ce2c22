package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.code.CodeState;
import fr.guichet.onetimecode.code.SentCode;

/** What happens when somebody comes to the page, for the first time, by a reload, back and forth, or in another tab. */
sealed interface Arrival {

    /** A code is sent. */
    record Send(Channel channel) implements Arrival {}

    /** The page is shown; nothing is sent. */
    record Show(Answer answer) implements Arrival {}

    /**
     * A code is sent once per login, unasked, and not when this browser has one that is still good. Everything after
     * that is a person's click: a reload sends nothing, even when the code has expired meanwhile.
     *
     * @param cameBefore whether this login has been here
     */
    static Arrival of(CodeState state, ChannelChoice choice, boolean cameBefore) {
        boolean codeToType = state.sent().filter(SentCode::isLive).isPresent();
        if (codeToType || state.lockedUntil().isPresent()) {
            return new Show(Answer.NONE);
        }
        if (!cameBefore && choice.unasked().isPresent()) {
            return new Send(choice.unasked().get());
        }
        return new Show(Answer.said(what(state, cameBefore)));
    }

    private static Notice what(CodeState state, boolean cameBefore) {
        if (cameBefore && state.sent().isPresent()) {
            boolean used = state.sent().get().status() == SentCode.Status.USED;
            return Notice.of(Notice.Kind.WARNING, used ? "codeUsed" : "codeExpired");
        }
        return Notice.of(Notice.Kind.INFO, "codeChoose");
    }
}
