package fr.guichet.establishment.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file with a header: UTF-8 with or without its mark, semicolons or commas, at most {@value #MOST_LINES} lines and
 * {@value #MOST_BYTES} bytes. Blank lines count as lines and hold nobody.
 *
 * @param rows the lines after the header that hold something
 */
public record CsvTable(List<Row> rows) {

    /** Lines after the header. */
    public static final int MOST_LINES = 2_000;

    /** One megabyte. */
    public static final int MOST_BYTES = 1 << 20;

    /**
     * A line.
     *
     * @param number of the line in the file, the header's being 1
     * @param values by column; empty when the line cannot be taken apart
     */
    public record Row(int number, Optional<Map<String, String>> values) {

        /** Not for logs. */
        @Override
        public String toString() {
            return "line " + number;
        }
    }

    /**
     * Reads a file.
     *
     * @param required columns that have to be there
     * @param known all columns that may be
     * @throws FileRefusedException for the file as a whole
     * @throws IOException of the stream
     */
    public static CsvTable read(InputStream file, Set<String> required, Set<String> known)
            throws FileRefusedException, IOException {
        List<String> lines = text(file).lines().toList();
        if (lines.isEmpty() || lines.get(0).isBlank()) {
            throw new FileRefusedException(FileRefusal.EMPTY);
        }
        if (lines.size() - 1 > MOST_LINES) {
            throw new FileRefusedException(FileRefusal.TOO_MANY_LINES);
        }
        char separator = lines.get(0).indexOf(';') >= 0 ? ';' : ',';
        List<String> columns = header(lines.get(0), separator, required, known);
        List<Row> rows = new ArrayList<>();
        for (int index = 1; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                rows.add(new Row(index + 1, values(lines.get(index), separator, columns)));
            }
        }
        return new CsvTable(List.copyOf(rows));
    }

    private static String text(InputStream file) throws FileRefusedException, IOException {
        byte[] content = file.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new FileRefusedException(FileRefusal.TOO_LARGE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new FileRefusedException(FileRefusal.NOT_UTF8);
        }
    }

    private static List<String> header(String line, char separator, Set<String> required, Set<String> known)
            throws FileRefusedException {
        List<String> columns =
                CsvLine.split(line, separator)
                        .orElseThrow(() -> new FileRefusedException(FileRefusal.UNKNOWN_COLUMN))
                        .stream()
                        .map(CsvTable::columnName)
                        .toList();
        if (!known.containsAll(columns) || Set.copyOf(columns).size() < columns.size()) {
            throw new FileRefusedException(FileRefusal.UNKNOWN_COLUMN);
        }
        for (String column : required.stream().sorted().toList()) {
            if (!columns.contains(column)) {
                throw new FileRefusedException(FileRefusal.MISSING_COLUMN, column);
            }
        }
        return columns;
    }

    /** "Prénom", "PRENOM" and "e-mail" are columns that people write. */
    private static String columnName(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replace("é", "e")
                .replace("è", "e")
                .replaceAll("[-\\s]", "");
    }

    private static Optional<Map<String, String>> values(String line, char separator, List<String> columns) {
        return CsvLine.split(line, separator)
                .filter(values -> values.size() == columns.size())
                .map(values -> {
                    Map<String, String> byColumn = new HashMap<>();
                    for (int index = 0; index < columns.size(); index++) {
                        byColumn.put(columns.get(index), values.get(index));
                    }
                    return byColumn;
                });
    }
}
