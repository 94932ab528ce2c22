package fr.guichet.tests.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The table: a route on each line, a kind of caller in each column, the status in each cell.
 *
 * @param columns heads, without those of the route
 */
record RouteTable(List<String> columns, List<Line> lines) {

    private static final String RESOURCE = "/matrix/routes.csv";
    private static final String SEPARATOR = ";";
    private static final int OF_THE_ROUTE = 2;

    /**
     * What a route answers.
     *
     * @param cells as written, one for each column when none is missing
     */
    record Line(Route route, List<String> cells) {

        /** The status for one kind of caller. */
        int expected(CallerKind caller) {
            return Integer.parseInt(cells.get(caller.ordinal()));
        }
    }

    static RouteTable read() {
        List<Line> lines = new ArrayList<>();
        List<List<String>> all = text().lines()
                .map(line -> Arrays.asList(line.split(SEPARATOR, -1)))
                .toList();
        for (List<String> cells : all.subList(1, all.size())) {
            lines.add(new Line(new Route(cells.get(0), cells.get(1)), cells.subList(OF_THE_ROUTE, cells.size())));
        }
        return new RouteTable(all.get(0).subList(OF_THE_ROUTE, all.get(0).size()), lines);
    }

    List<Route> routes() {
        return lines.stream().map(Line::route).toList();
    }

    private static String text() {
        try (InputStream file = RouteTable.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(file, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
