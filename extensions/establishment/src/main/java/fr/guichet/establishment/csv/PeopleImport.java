package fr.guichet.establishment.csv;

import fr.guichet.establishment.csv.LineReport.Outcome;
import fr.guichet.establishment.csv.LineReport.Problem;
import fr.guichet.establishment.directory.DeskRefusal;
import fr.guichet.establishment.directory.DeskRefusedException;
import fr.guichet.establishment.directory.PeopleBatch;
import fr.guichet.establishment.directory.PersonField;
import fr.guichet.establishment.directory.PersonForm;
import fr.guichet.establishment.directory.ReferentDesk;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Adds the people of a file, each line in a transaction of its own: a bad line is reported with its number and cause, the
 * good ones are there. A second import of the same file changes nothing and writes to nobody.
 */
public final class PeopleImport {

    private static final Logger LOG = Logger.getLogger(PeopleImport.class);
    private static final Set<String> KNOWN =
            Arrays.stream(PersonField.values()).map(PersonField::column).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> REQUIRED = Set.of(PersonField.FAMILY.column(), PersonField.GIVEN.column());
    private static final Set<String> YES = Set.of("oui", "o", "x", "1", "true", "vrai", "yes");
    private static final Set<String> NO = Set.of("", "non", "n", "0", "false", "faux", "no");

    private PeopleImport() {}

    /**
     * Imports a file.
     *
     * @throws FileRefusedException for the file as a whole; nothing was imported
     * @throws IOException of the stream
     */
    public static ImportReport run(ReferentDesk desk, InputStream file) throws FileRefusedException, IOException {
        CsvTable table = CsvTable.read(file, REQUIRED, KNOWN);
        List<LineReport> lines = new ArrayList<>();
        try (PeopleBatch batch = desk.batch()) {
            for (CsvTable.Row row : table.rows()) {
                lines.add(line(batch, row));
            }
        }
        return new ImportReport(List.copyOf(lines));
    }

    private static LineReport line(PeopleBatch batch, CsvTable.Row row) {
        if (row.values().isEmpty()) {
            return LineReport.refused(row.number(), "columns");
        }
        Map<String, String> values = row.values().get();
        Optional<Boolean> referent = yesOrNo(values.getOrDefault(PersonField.REFERENT.column(), ""));
        if (referent.isEmpty()) {
            return new LineReport(
                    row.number(), Outcome.REFUSED, List.of(new Problem(PersonField.REFERENT.column(), "not_expected")));
        }
        try {
            PeopleBatch.Outcome outcome = batch.add(form(values, referent.get()));
            return new LineReport(
                    row.number(),
                    outcome == PeopleBatch.Outcome.CREATED ? Outcome.CREATED : Outcome.UNCHANGED,
                    List.of());
        } catch (DeskRefusedException e) {
            return refused(row.number(), e);
        } catch (RuntimeException e) {
            // The class alone: a message of the database repeats the row.
            LOG.errorf(
                    "line %d of an import failed: %s",
                    row.number(), e.getClass().getName());
            return LineReport.refused(row.number(), "failed");
        }
    }

    private static LineReport refused(int number, DeskRefusedException e) {
        if (e.refusal() != DeskRefusal.INVALID_PERSON) {
            return LineReport.refused(number, e.refusal().code());
        }
        return new LineReport(
                number,
                Outcome.REFUSED,
                e.problems().stream()
                        .map(problem -> new Problem(
                                problem.field().column(), problem.cause().code()))
                        .toList());
    }

    private static PersonForm form(Map<String, String> values, boolean referent) {
        return new PersonForm(
                values.get(PersonField.FAMILY.column()),
                values.get(PersonField.GIVEN.column()),
                values.get(PersonField.EMAIL.column()),
                values.get(PersonField.USERNAME.column()),
                values.get(PersonField.PROFESSION.column()),
                values.get(PersonField.NUMBER.column()),
                referent);
    }

    private static Optional<Boolean> yesOrNo(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : Optional.of(false).filter(no -> NO.contains(word));
    }
}
