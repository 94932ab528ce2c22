package fr.guichet.establishment.csv;

import java.util.List;

/**
 * What became of one line.
 *
 * @param line its number in the file, the header's being 1
 * @param outcome what became of it
 * @param problems why it was refused; empty for the others
 */
public record LineReport(int line, Outcome outcome, List<Problem> problems) {

    /** The three ends of a line. */
    public enum Outcome {
        CREATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * Why a line was refused; nothing of the line is repeated.
     *
     * @param column in which; empty for the line as a whole
     * @param code a word of {@link fr.guichet.establishment.directory.PersonProblem.Cause} or
     *     {@link fr.guichet.establishment.directory.DeskRefusal}, {@code columns} for a line whose columns are not those of
     *     the header, {@code failed} for one that the server could not write
     */
    public record Problem(String column, String code) {}

    static LineReport refused(int line, String code) {
        return new LineReport(line, Outcome.REFUSED, List.of(new Problem("", code)));
    }
}
