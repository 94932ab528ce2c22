package fr.guichet.identity;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a table: UTF-8, one {@code code;label} a line, {@code #} before a comment, empty lines ignored. */
final class NomenclatureFile {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,12}");
    private static final int MAXIMUM_LABEL = 200;

    private final String name;

    NomenclatureFile(String name) {
        this.name = name;
    }

    Nomenclature read(byte[] content) throws NomenclatureException {
        Map<String, String> labels = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(content)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            add(labels, line, number);
        }
        if (labels.isEmpty()) {
            throw new NomenclatureException(name, 0, "no code at all");
        }
        return new Nomenclature(labels);
    }

    private void add(Map<String, String> labels, String line, int number) throws NomenclatureException {
        int separator = line.indexOf(';');
        if (separator < 0 || line.indexOf(';', separator + 1) >= 0) {
            throw new NomenclatureException(name, number, "two columns, code;label, are expected");
        }
        String code = line.substring(0, separator).strip();
        String label = line.substring(separator + 1).strip();
        if (!CODE.matcher(code).matches()) {
            throw new NomenclatureException(name, number, "a code is 1 to 12 capitals and digits");
        }
        if (label.isEmpty() || label.length() > MAXIMUM_LABEL) {
            throw new NomenclatureException(name, number, "a label has 1 to " + MAXIMUM_LABEL + " characters");
        }
        if (labels.putIfAbsent(code, label) != null) {
            throw new NomenclatureException(name, number, "the code is there twice");
        }
    }

    private List<String> lines(byte[] content) throws NomenclatureException {
        requireUtf8(content);
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                // Spreadsheets put a byte order mark before the first code.
                lines.add(lines.isEmpty() && line.startsWith("\uFEFF") ? line.substring(1) : line);
            }
        } catch (IOException e) {
            throw new NomenclatureException(name, 0, "cannot be read");
        }
        return lines;
    }

    private void requireUtf8(byte[] content) throws NomenclatureException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException e) {
            // The decoder stops in front of the first wrong byte.
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            throw new NomenclatureException(name, line, "not UTF-8");
        }
    }
}
