package fr.guichet.establishment.csv;

import java.util.Optional;

/** A file that cannot be taken; nothing of it was done. The message holds nothing of the file. */
public final class FileRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FileRefusal refusal;
    private final String column;

    FileRefusedException(FileRefusal refusal) {
        this(refusal, null);
    }

    FileRefusedException(FileRefusal refusal, String column) {
        super(refusal.code());
        this.refusal = refusal;
        this.column = column;
    }

    public FileRefusal refusal() {
        return refusal;
    }

    /** The column that is missing; one that nobody knows is not repeated. */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }
}
