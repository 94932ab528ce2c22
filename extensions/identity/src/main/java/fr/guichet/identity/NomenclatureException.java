package fr.guichet.identity;

/** A table of the operator cannot be read. The message names the file and the line, counted from 1. */
public final class NomenclatureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    NomenclatureException(String file, int line, String reason) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + reason);
        this.line = line;
    }

    /** The line at fault, counted from 1; 0 when the file as a whole cannot be read. */
    public int line() {
        return line;
    }
}
