package fr.guichet.establishment.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom to ask for help in each region (EST-4), from a file that the operator can replace: UTF-8, one {@code region;link} a
 * line, the link {@code https:} or {@code mailto:}, {@code #} before a comment. The region {@code *} is all the others;
 * without it, a region that has no line has no link.
 */
final class RegionalSupport {

    private static final String BUNDLED = "regional-support.csv";
    private static final String ALL_OTHERS = "*";
    private static final Pattern LINE =
            Pattern.compile("([^;]+);(https://[^\\s\"'<>]+|mailto:[^\\s\"'<>@?]+@[^\\s\"'<>@?]+)");

    private final Map<String, String> links;

    private RegionalSupport(Map<String, String> links) {
        this.links = Map.copyOf(links);
    }

    /**
     * Reads the file once, to be kept.
     *
     * @param file the operator's, or none for the product's
     * @throws IllegalArgumentException when a line is wrong, with its number
     */
    static RegionalSupport load(Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            return parse(Files.readString(file.get()));
        }
        try (InputStream stream = RegionalSupport.class.getResourceAsStream(BUNDLED)) {
            if (stream == null) {
                throw new IOException(BUNDLED + " is not in the jar");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static RegionalSupport parse(String text) {
        Map<String, String> links = new HashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            var read = LINE.matcher(bare);
            if (!read.matches()) {
                throw new IllegalArgumentException("line " + number + " is not region;link");
            }
            links.put(read.group(1).strip(), read.group(2));
        }
        return new RegionalSupport(links);
    }

    /** The link of a region, or of all the others. */
    Optional<String> of(String region) {
        return Optional.ofNullable(links.getOrDefault(region, links.get(ALL_OTHERS)));
    }
}
