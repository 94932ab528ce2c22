package fr.guichet.establishment.pages;

import fr.guichet.establishment.csv.FileRefusal;
import fr.guichet.establishment.csv.FileRefusedException;
import fr.guichet.establishment.csv.ImportReport;
import fr.guichet.establishment.csv.LineReport;
import fr.guichet.establishment.csv.LineReport.Outcome;
import fr.guichet.establishment.csv.PeopleImport;
import fr.guichet.establishment.directory.ReferentDesk;
import fr.guichet.portal.page.FieldError;
import fr.guichet.portal.page.PortalPage;
import fr.guichet.portal.page.SubmittedForm;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file of people: the form that sends it, and the report. Lines that were added are not shown one by one. */
final class ImportPages {

    private static final String FILE = "file";

    private final ReferentDesk desk;
    private final PortalPage page;

    /** @param page of the template {@code establishment-import.ftl} */
    ImportPages(ReferentDesk desk, PortalPage page) {
        this.desk = desk;
        this.page = page;
    }

    Response form() {
        return page.render();
    }

    Response report(SubmittedForm form) {
        Optional<InputStream> file = form.file(FILE);
        if (file.isEmpty()) {
            return wrong("establishmentFileMissing");
        }
        try (InputStream content = file.get()) {
            return shown(PeopleImport.run(desk, content));
        } catch (FileRefusedException e) {
            return wrong(key(e.refusal()));
        } catch (IOException e) {
            return wrong("establishmentFileMissing");
        }
    }

    private Response shown(ImportReport report) {
        return page.with(
                        "report",
                        Map.of(
                                "created", report.count(Outcome.CREATED),
                                "unchanged", report.count(Outcome.UNCHANGED),
                                "refused",
                                        report.lines().stream()
                                                .filter(line -> line.outcome() == Outcome.REFUSED)
                                                .map(ImportPages::model)
                                                .toList()))
                .render();
    }

    private static Map<String, Object> model(LineReport line) {
        return Map.of(
                "line",
                line.line(),
                "causes",
                line.problems().stream()
                        .map(problem -> Map.of("column", problem.column(), "key", ProblemTexts.key(problem)))
                        .toList());
    }

    private Response wrong(String key) {
        return page.errors(List.of(new FieldError(FILE, key))).render();
    }

    private static String key(FileRefusal refusal) {
        return switch (refusal) {
            case TOO_LARGE -> "establishmentFileTooLarge";
            case TOO_MANY_LINES -> "establishmentFileTooLong";
            case NOT_UTF8 -> "establishmentFileNotUtf8";
            case EMPTY -> "establishmentFileMissing";
            case UNKNOWN_COLUMN, MISSING_COLUMN -> "establishmentFileColumns";
        };
    }
}
