package fr.guichet.onetimecode.login;

import static fr.guichet.onetimecode.login.Notice.Kind.ERROR;
import static fr.guichet.onetimecode.login.Notice.Kind.WARNING;

import fr.guichet.onetimecode.code.TryOutcome;
import java.time.Instant;
import java.util.Optional;

/** What each verdict on a typed code is for the person and for the events. */
public final class TryAnswers {

    /** With no more tries than this, the person is warned of what comes next. */
    private static final int FEW_TRIES = 2;

    private TryAnswers() {}

    /**
     * @param outcome any but {@link TryOutcome.Accepted}
     * @param lockedUntil of the person, after the try
     */
    public static Answer to(TryOutcome outcome, Optional<Instant> lockedUntil, Instant now) {
        if (outcome instanceof TryOutcome.Wrong wrong) {
            return wrong(wrong.triesLeft(), lockedUntil, now);
        }
        if (outcome instanceof TryOutcome.Locked locked) {
            return Answer.above(CodeError.LOCKED, locked(locked.until(), now));
        }
        if (outcome instanceof TryOutcome.Malformed) {
            return Answer.atField(CodeError.MALFORMED, Notice.of(ERROR, "codeMalformed"));
        }
        if (outcome instanceof TryOutcome.Expired) {
            return Answer.above(CodeError.EXPIRED, Notice.of(ERROR, "codeExpired"));
        }
        if (outcome instanceof TryOutcome.Used) {
            return Answer.above(CodeError.USED, Notice.of(ERROR, "codeUsed"));
        }
        return Answer.above(CodeError.NONE, Notice.of(ERROR, "codeNone"));
    }

    private static Answer wrong(int triesLeft, Optional<Instant> lockedUntil, Instant now) {
        if (lockedUntil.isPresent()) {
            return Answer.above(CodeError.WRONG, locked(lockedUntil.get(), now));
        }
        Answer answer =
                Answer.atField(CodeError.WRONG, Notice.of(ERROR, "codeWrong").counting(triesLeft));
        return triesLeft <= FEW_TRIES
                ? answer.withAbove(Notice.of(WARNING, "codeFewTries").counting(triesLeft))
                : answer;
    }

    /** The code is locked: how long, and what to do. */
    static Notice locked(Instant until, Instant now) {
        return Notice.of(ERROR, "codeLocked")
                .waiting(TimeLeft.until(until, now))
                .advising("codeLockedThen");
    }
}
