package fr.guichet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The server as the build laid it out: Keycloak's own distribution, untouched, and the jars of this project that
 * belong in its {@code providers} directory.
 *
 * @param server the unpacked distribution
 * @param providers the jars to add to it
 */
public record Distribution(Path server, List<Path> providers) {
    private static final String LAUNCHER = "lib/quarkus-run.jar";

    public Distribution {
        server = server.toAbsolutePath().normalize();
        providers = List.copyOf(providers);
    }

    /**
     * @param directory what the package phase of {@code apps/local} fills: {@code keycloak-<version>/} and
     *     {@code providers/}
     * @throws StartFailedException when it is not there, or when an earlier version lies beside it
     */
    public static Distribution in(Path directory) {
        List<Path> servers = list(directory).stream()
                .filter(path -> Files.exists(path.resolve(LAUNCHER)))
                .toList();
        if (servers.size() != 1) {
            throw new StartFailedException("Expected one unpacked server in " + directory + ", found " + servers.size()
                    + ". Run 'mvn -DskipTests package' (after 'mvn clean' when the version changed).");
        }
        List<Path> providers = list(directory.resolve("providers")).stream()
                .filter(path -> path.getFileName().toString().endsWith(".jar"))
                .toList();
        if (providers.isEmpty()) {
            throw new StartFailedException("No provider jar in " + directory.resolve("providers"));
        }
        return new Distribution(servers.get(0), providers);
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
