package fr.guichet.onetimecode.login;

import java.util.Optional;

/**
 * How the page answers what was asked of it.
 *
 * @param error for the event; empty when nothing went wrong
 * @param above what is said on top of the page
 * @param atField what is said at the field of the code
 */
public record Answer(Optional<CodeError> error, Optional<Notice> above, Optional<Notice> atField) {

    /** Nothing to say. */
    public static final Answer NONE = new Answer(Optional.empty(), Optional.empty(), Optional.empty());

    /** Said on top. */
    static Answer above(CodeError error, Notice notice) {
        return new Answer(Optional.of(error), Optional.of(notice), Optional.empty());
    }

    /** Said at the field. */
    static Answer atField(CodeError error, Notice notice) {
        return new Answer(Optional.of(error), Optional.empty(), Optional.of(notice));
    }

    /** Said on top, and no error. */
    static Answer said(Notice notice) {
        return new Answer(Optional.empty(), Optional.of(notice), Optional.empty());
    }

    /** The same, with other words on top. */
    public Answer worded(String key) {
        return new Answer(error, above.map(notice -> notice.worded(key)), atField);
    }

    Answer withAbove(Notice notice) {
        return new Answer(error, Optional.of(notice), atField);
    }
}
