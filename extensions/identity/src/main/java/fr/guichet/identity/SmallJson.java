package fr.guichet.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As much of JSON (RFC 8259) as attributes of an account need: objects, arrays and texts, a few levels deep. The values
 * of the domain have no library under them, and this is less than one would cost.
 */
final class SmallJson {

    private static final int MAXIMUM_DEPTH = 4;
    /** Far above any professional's practices; what is longer was not written here. */
    private static final int MAXIMUM_LENGTH = 65_535;

    private final String text;
    private int at;

    private SmallJson(String text) {
        this.text = text;
    }

    /** Objects and arrays as they are, everything else as a text. */
    static String write(Object value) {
        StringBuilder json = new StringBuilder();
        append(json, value);
        return json.toString();
    }

    /** The object in a text; empty when there is anything else in it, numbers included, or it is too long. */
    static Optional<Map<?, ?>> readObject(String text) {
        if (text == null || text.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        SmallJson reader = new SmallJson(text);
        try {
            Object value = reader.value(0);
            reader.skipBlanks();
            return reader.at == text.length() && value instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
        } catch (Malformed malformed) {
            return Optional.empty();
        }
    }

    private static void append(StringBuilder json, Object value) {
        if (value instanceof Map<?, ?> map) {
            char separator = '{';
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(separator);
                appendText(json, String.valueOf(entry.getKey()));
                append(json.append(':'), entry.getValue());
                separator = ',';
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            char separator = '[';
            for (Object element : list) {
                append(json.append(separator), element);
                separator = ',';
            }
            json.append(list.isEmpty() ? "[]" : "]");
        } else {
            appendText(json, String.valueOf(value));
        }
    }

    private static void appendText(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ') {
                json.append("\\u00")
                        .append(Character.forDigit(character >> 4, 16))
                        .append(Character.forDigit(character & 15, 16));
            } else {
                json.append(character);
            }
        }
        json.append('"');
    }

    private Object value(int depth) throws Malformed {
        if (depth > MAXIMUM_DEPTH) {
            throw new Malformed();
        }
        skipBlanks();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> throw new Malformed();
        };
    }

    private Map<String, Object> object(int depth) throws Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        if (take('}')) {
            return members;
        }
        do {
            skipBlanks();
            String name = string();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw new Malformed();
            }
        } while (take(','));
        expect('}');
        return members;
    }

    private List<Object> array(int depth) throws Malformed {
        List<Object> elements = new ArrayList<>();
        expect('[');
        if (take(']')) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
        } while (take(','));
        expect(']');
        return elements;
    }

    private String string() throws Malformed {
        if (next() != '"') {
            throw new Malformed();
        }
        StringBuilder value = new StringBuilder();
        for (char character = next(); character != '"'; character = next()) {
            if (character < ' ') {
                throw new Malformed();
            }
            value.append(character == '\\' ? escaped() : character);
        }
        return value.toString();
    }

    private char escaped() throws Malformed {
        char character = next();
        return switch (character) {
            case '"', '\\', '/' -> character;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
            default -> throw new Malformed();
        };
    }

    private int hex() throws Malformed {
        int digit = Character.digit(next(), 16);
        if (digit < 0) {
            throw new Malformed();
        }
        return digit;
    }

    private void expect(char character) throws Malformed {
        if (!take(character)) {
            throw new Malformed();
        }
    }

    private boolean take(char character) {
        skipBlanks();
        boolean there = at < text.length() && text.charAt(at) == character;
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw new Malformed();
        }
        return text.charAt(at);
    }

    private char next() throws Malformed {
        char character = peek();
        at++;
        return character;
    }

    /** Not the JSON that is read here; carries nothing of it. */
    private static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
