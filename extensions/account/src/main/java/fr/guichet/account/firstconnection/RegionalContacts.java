package fr.guichet.account.firstconnection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The regional contacts of CARD-7, from a file the operator can replace: UTF-8, one
 * {@code region;French text;English text;link} a line, the link empty or {@code https:} or {@code mailto:}, {@code #}
 * before a comment. The region {@code *} is all the others.
 */
final class RegionalContacts {

    private static final String BUNDLED = "regional-contacts.csv";
    private static final Pattern LINK = Pattern.compile("https://[^\\s\"'<>]+|mailto:[^\\s\"'<>@?]+@[^\\s\"'<>@?]+");

    private final List<RegionalContact> contacts;

    private RegionalContacts(List<RegionalContact> contacts) {
        this.contacts = List.copyOf(contacts);
    }

    /**
     * Reads the file once, to be kept.
     *
     * @param file the operator's, or none for the product's
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when a line is wrong, with its number
     */
    static RegionalContacts load(Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            return parse(Files.readAllBytes(file.get()));
        }
        try (InputStream stream = RegionalContacts.class.getResourceAsStream(BUNDLED)) {
            if (stream == null) {
                throw new IOException(BUNDLED + " is not in the jar");
            }
            return parse(stream.readAllBytes());
        }
    }

    static RegionalContacts parse(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        List<RegionalContact> contacts = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!bare.isBlank() && !bare.startsWith("#")) {
                contacts.add(contact(bare, number));
            }
        }
        if (contacts.isEmpty()) {
            throw new IllegalArgumentException("regional contacts: no region at all");
        }
        return new RegionalContacts(contacts);
    }

    private static RegionalContact contact(String line, int number) {
        String[] columns = line.split(";", -1);
        if (columns.length != 4) {
            throw new IllegalArgumentException(
                    "regional contacts, line " + number + ": region;French;English;link are expected");
        }
        for (int column = 0; column < 3; column++) {
            if (columns[column].isBlank()) {
                throw new IllegalArgumentException("regional contacts, line " + number + ": an empty column");
            }
        }
        String link = columns[3].strip();
        if (!link.isEmpty() && !LINK.matcher(link).matches()) {
            throw new IllegalArgumentException("regional contacts, line " + number + ": a link is https: or mailto:");
        }
        return new RegionalContact(
                columns[0].strip(),
                columns[1].strip(),
                columns[2].strip(),
                Optional.of(link).filter(address -> !address.isEmpty()));
    }

    /** In the order of the file. */
    List<RegionalContact> all() {
        return contacts;
    }
}
