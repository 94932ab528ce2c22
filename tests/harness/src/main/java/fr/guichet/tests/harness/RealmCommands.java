package fr.guichet.tests.harness;

import fr.guichet.local.AdminCredentials;
import fr.guichet.local.Guichet;
import fr.guichet.realm.RealmAssembly;
import fr.guichet.realm.running.AdminAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line of the realm files as an operator uses it on one realm of the running server: the files and the environment
 * that the harness starts with, and overlays of a test.
 */
public final class RealmCommands {
    /** As {@code mvn -Prun} and the harness assemble the realm. */
    private static final List<String> PARTS = List.of("--for=local", "--with=sms", "--with=psc", "--with=monsisra");

    private final Path directory;
    private final String realm;
    private final String server;
    private final List<Path> overlays;
    private final Map<String, String> environment;

    private RealmCommands(
            Path directory, String realm, String server, List<Path> overlays, Map<String, String> environment) {
        this.directory = directory;
        this.realm = realm;
        this.server = server;
        this.overlays = List.copyOf(overlays);
        this.environment = Map.copyOf(environment);
    }

    static RealmCommands on(Guichet guichet, AdminCredentials admin, Path directory, String realm) {
        Map<String, String> environment = guichet.realmEnvironment(realm);
        environment.put(AdminAccess.CLIENT, admin.clientId());
        environment.put(AdminAccess.SECRET, admin.clientSecret());
        URI address = guichet.gateway().loginHost();
        return new RealmCommands(directory, realm, address.toString(), guichet.overlays(), environment)
                .over("realm: " + realm);
    }

    /** With one more overlay, laid last. */
    public RealmCommands over(String yaml) {
        try {
            Path file = Files.writeString(Files.createTempFile(directory, realm + "-", ".yaml"), yaml + "\n");
            List<Path> more = new ArrayList<>(overlays);
            more.add(file);
            return new RealmCommands(directory, realm, server, more, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With another value of a variable. */
    public RealmCommands with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new RealmCommands(directory, realm, server, overlays, more);
    }

    /** To another server. */
    public RealmCommands to(String address) {
        return new RealmCommands(directory, realm, address, overlays, environment);
    }

    /**
     * Runs one.
     *
     * @param command {@code plan}, {@code apply} or {@code drift}
     * @param flags such as {@code --json}
     */
    public Outcome run(String command, String... flags) {
        List<String> arguments = new ArrayList<>(List.of(command, server));
        arguments.addAll(PARTS);
        arguments.addAll(List.of(flags));
        overlays.forEach(overlay -> arguments.add(overlay.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = RealmAssembly.run(
                arguments,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What none of the outputs may hold. */
    public List<String> secrets() {
        return environment.entrySet().stream()
                .filter(entry -> entry.getKey().matches(".*(SECRET|PASSWORD|KEY).*"))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * What a command came to.
     *
     * @param status it ended with
     * @param out what it printed
     * @param err what it complained of
     */
    public record Outcome(int status, String out, String err) {}
}
