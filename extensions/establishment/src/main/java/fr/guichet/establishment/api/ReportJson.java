package fr.guichet.establishment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.establishment.csv.ImportReport;
import fr.guichet.establishment.csv.LineReport;
import fr.guichet.establishment.csv.LineReport.Outcome;
import java.util.List;
import java.util.Locale;

/** What became of an import as the API gives it. */
record ReportJson(long created, long unchanged, long refused, List<Line> lines) {

    /** One line of the file. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(int line, String outcome, List<Cause> problems) {}

    /** Why a line was refused. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Cause(String field, String code) {}

    static ReportJson of(ImportReport report) {
        return new ReportJson(
                report.count(Outcome.CREATED),
                report.count(Outcome.UNCHANGED),
                report.count(Outcome.REFUSED),
                report.lines().stream().map(ReportJson::line).toList());
    }

    private static Line line(LineReport line) {
        return new Line(
                line.line(),
                line.outcome().name().toLowerCase(Locale.ROOT),
                line.problems().stream()
                        .map(problem -> new Cause(problem.column(), problem.code()))
                        .toList());
    }
}
