package fr.guichet.local;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Servers that were augmented before, one for each set of jars and build options, beside the distribution they were made
 * from. Augmentation takes all cores for half a minute; taking one of these over takes a second. Some megabytes each, gone
 * with {@code mvn clean}.
 */
final class AugmentedServers {
    private final Path directory;

    private AugmentedServers(Path directory) {
        this.directory = directory;
    }

    static AugmentedServers of(Distribution distribution) {
        return new AugmentedServers(distribution.server().resolveSibling("augmented"));
    }

    /** The one that was made of just these inputs. */
    Optional<ServerHome> find(String fingerprint) {
        ServerHome kept = new ServerHome(directory.resolve(fingerprint));
        return kept.isAugmentedFrom(fingerprint) ? Optional.of(kept) : Optional.empty();
    }

    /** Keeps a copy of a server that has just been augmented; of two who do so at once, one's is kept. */
    void keep(ServerHome server, String fingerprint) throws IOException {
        Files.createDirectories(directory);
        Path made = Files.createTempDirectory(directory, "new-");
        new ServerHome(made).takeOver(server);
        try {
            // At once, so that nobody finds half of one.
            Files.move(made, directory.resolve(fingerprint), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            ServerHome.deleteTree(made);
        }
    }
}
