package fr.guichet.establishment.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What became of the operator's file.
 *
 * @param refused how many lines were
 * @param lines in the order of the file
 */
record EstablishmentsReport(long refused, List<Line> lines) {

    /**
     * One line; nothing of it is repeated but its number.
     *
     * @param line its number in the file, the header's being 1
     * @param establishment what became of the establishment; null when the line was refused before
     * @param referent what became of the référent; null when there is none, or the line was refused
     * @param problems why the line, or its référent, was refused: {@code column: cause}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(int line, String establishment, String referent, List<String> problems) {}

    static EstablishmentsReport of(List<Line> lines) {
        return new EstablishmentsReport(
                lines.stream().filter(line -> !line.problems().isEmpty()).count(), List.copyOf(lines));
    }
}
