package fr.guichet.establishment.operator;

import fr.guichet.establishment.csv.CsvTable;
import fr.guichet.establishment.csv.FileRefusedException;
import fr.guichet.establishment.directory.DeskRefusal;
import fr.guichet.establishment.directory.DeskRefusedException;
import fr.guichet.establishment.directory.OperatorDesk;
import fr.guichet.establishment.directory.PersonField;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** Works through the operator's file, each line by itself; a second time it changes nothing. */
final class EstablishmentsImport {

    private static final Logger LOG = Logger.getLogger(EstablishmentsImport.class);

    private static final Map<PersonField, String> COLUMNS = Map.of(
            PersonField.FAMILY, EstablishmentLine.REFERENT_FAMILY,
            PersonField.GIVEN, EstablishmentLine.REFERENT_GIVEN,
            PersonField.EMAIL, EstablishmentLine.REFERENT_EMAIL,
            PersonField.USERNAME, EstablishmentLine.REFERENT_FAMILY);

    private final OperatorDesk desk;

    EstablishmentsImport(OperatorDesk desk) {
        this.desk = desk;
    }

    EstablishmentsReport run(InputStream file) throws FileRefusedException, IOException {
        CsvTable table = CsvTable.read(file, EstablishmentLine.REQUIRED, EstablishmentLine.KNOWN);
        List<EstablishmentsReport.Line> lines = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            lines.add(line(row));
        }
        return EstablishmentsReport.of(lines);
    }

    private EstablishmentsReport.Line line(CsvTable.Row row) {
        if (row.values().isEmpty()) {
            return refused(row, List.of("columns"));
        }
        List<String> wrong = EstablishmentLine.wrongColumns(row.values().get());
        if (!wrong.isEmpty()) {
            return refused(
                    row, wrong.stream().map(column -> column + ": invalid").toList());
        }
        try {
            return done(row, EstablishmentLine.of(row.values().get()));
        } catch (RuntimeException e) {
            // The class alone: a message of the database repeats the row.
            LOG.errorf(
                    "line %d of a file of establishments failed: %s",
                    row.number(), e.getClass().getName());
            return refused(row, List.of("failed"));
        }
    }

    private EstablishmentsReport.Line done(CsvTable.Row row, EstablishmentLine line) {
        String established = word(desk.establish(line.finess(), line.name(), line.region()));
        if (line.referent().isEmpty()) {
            return new EstablishmentsReport.Line(row.number(), established, null, List.of());
        }
        try {
            OperatorDesk.Outcome appointed =
                    desk.appoint(line.finess(), line.referent().get());
            return new EstablishmentsReport.Line(row.number(), established, word(appointed), List.of());
        } catch (DeskRefusedException e) {
            return new EstablishmentsReport.Line(row.number(), established, null, problems(e));
        }
    }

    private static List<String> problems(DeskRefusedException e) {
        if (e.refusal() != DeskRefusal.INVALID_PERSON) {
            return List.of(e.refusal().code());
        }
        return e.problems().stream()
                .map(problem ->
                        COLUMNS.get(problem.field()) + ": " + problem.cause().code())
                .toList();
    }

    private static EstablishmentsReport.Line refused(CsvTable.Row row, List<String> problems) {
        return new EstablishmentsReport.Line(row.number(), null, null, problems);
    }

    private static String word(OperatorDesk.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
