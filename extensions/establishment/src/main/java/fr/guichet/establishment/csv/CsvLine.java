package fr.guichet.establishment.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a line apart: quotes around a value and doubled inside it (RFC 4180), but no line breaks in them. */
final class CsvLine {

    private static final char QUOTE = '"';

    private CsvLine() {}

    /** The values without the blanks around them; empty when a quote is not closed, or something follows it. */
    static Optional<List<String>> split(String line, char separator) {
        List<String> values = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder value = new StringBuilder();
            at = skipBlanks(line, at, separator);
            if (at < line.length() && line.charAt(at) == QUOTE) {
                at = quoted(line, at + 1, value);
                if (at < 0) {
                    return Optional.empty();
                }
                at = skipBlanks(line, at, separator);
                if (at < line.length() && line.charAt(at) != separator) {
                    return Optional.empty();
                }
            } else {
                int end = line.indexOf(separator, at);
                end = end < 0 ? line.length() : end;
                value.append(line, at, end);
                at = end;
            }
            values.add(value.toString().strip());
            if (at >= line.length()) {
                return Optional.of(values);
            }
            at++;
        }
    }

    /** Reads to the closing quote. @return where it goes on, or -1 when it is never closed */
    private static int quoted(String line, int start, StringBuilder value) {
        int at = start;
        while (at < line.length()) {
            char character = line.charAt(at);
            if (character != QUOTE) {
                value.append(character);
            } else if (at + 1 < line.length() && line.charAt(at + 1) == QUOTE) {
                value.append(QUOTE);
                at++;
            } else {
                return at + 1;
            }
            at++;
        }
        return -1;
    }

    private static int skipBlanks(String line, int start, char separator) {
        int at = start;
        while (at < line.length() && line.charAt(at) != separator && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }
}
