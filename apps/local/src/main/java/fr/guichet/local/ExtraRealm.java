package fr.guichet.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A realm beside the one that the server imported at its start. */
final class ExtraRealm {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    private final AdminApi api;
    private final Path directory;
    private final Map<String, String> environment;

    ExtraRealm(AdminApi api, Path directory, Map<String, String> environment) {
        this.api = api;
        this.directory = directory;
        this.environment = environment;
    }

    void create(String name, List<Path> overlays) {
        try {
            List<Path> all = new ArrayList<>(overlays);
            all.add(Files.writeString(directory.resolve(name + "-name.yaml"), "realm: " + name + "\n"));
            Path file = LocalRealm.assembly().assemble(directory.resolve(name + "-realm.json"), all);
            api.post("", new ObjectMapper().readTree(resolved(Files.readString(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server does with the placeholders of a realm that it imports at its start. */
    private String resolved(String json) {
        return PLACEHOLDER
                .matcher(json)
                .replaceAll(found -> Matcher.quoteReplacement(environment.getOrDefault(
                        found.group(1), found.group(2) == null ? found.group() : found.group(2))));
    }
}
