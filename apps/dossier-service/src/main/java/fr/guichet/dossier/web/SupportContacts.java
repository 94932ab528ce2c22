package fr.guichet.dossier.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The support of each region (DOS-7), from a file that the operator can replace: UTF-8, one {@code region;text;link} a
 * line, {@code #} before a comment, the region {@code *} for all the others. A wrong file stops the start, with the line.
 */
@Component
class SupportContacts {

    private static final String BUNDLED = "/support-contacts.csv";
    private static final Pattern LINK = Pattern.compile("(?:https://|mailto:|tel:)[^\\s\"'<>]+|");
    private static final String OTHERS = "*";
    private static final int COLUMNS = 3;

    private final List<SupportContact> contacts;

    SupportContacts(@Value("${guichet.service.support-file:}") String file) throws IOException {
        this.contacts = parse(file.isBlank() ? bundled() : Files.readAllBytes(Path.of(file)));
    }

    /** In the order of the file. */
    List<SupportContact> all() {
        return contacts;
    }

    /**
     * Reads the lines of a file.
     *
     * @throws IllegalArgumentException with the number of the first line that is wrong
     */
    static List<SupportContact> parse(byte[] content) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        List<SupportContact> contacts = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!bare.isBlank() && !bare.startsWith("#")) {
                contacts.add(contact(bare, number));
            }
        }
        if (contacts.isEmpty()) {
            throw new IllegalArgumentException("support contacts: no region at all");
        }
        return List.copyOf(contacts);
    }

    private static SupportContact contact(String line, int number) {
        String[] columns = line.split(";", -1);
        if (columns.length != COLUMNS || columns[0].isBlank() || columns[1].isBlank()) {
            throw new IllegalArgumentException("support contacts, line " + number + ": region;text;link are expected");
        }
        String link = columns[2].strip();
        if (!LINK.matcher(link).matches()) {
            throw new IllegalArgumentException(
                    "support contacts, line " + number + ": a link is https:, mailto: or tel:");
        }
        String region = columns[0].strip();
        return new SupportContact(OTHERS.equals(region) ? "" : region, columns[1].strip(), link);
    }

    private static byte[] bundled() throws IOException {
        try (InputStream stream = SupportContacts.class.getResourceAsStream(BUNDLED)) {
            if (stream == null) {
                throw new IOException(BUNDLED + " is not in the jar");
            }
            return stream.readAllBytes();
        }
    }
}
