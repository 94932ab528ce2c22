package fr.guichet.establishment.csv;

import fr.guichet.establishment.csv.LineReport.Outcome;
import java.util.List;

/**
 * What became of a file, line by line.
 *
 * @param lines in the order of the file
 */
public record ImportReport(List<LineReport> lines) {

    /** How many lines ended so. */
    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
