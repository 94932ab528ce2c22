package fr.guichet.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One gateway's own copy of the server. Augmentation writes into the server's directory, so two gateways never share
 * one; what it does not touch (some 170 MB of libraries) is linked and not copied where the file system can.
 */
final class ServerHome {
    /** Written after a successful augmentation: what went into it. */
    private static final String FINGERPRINT = "guichet-augmented.sha256";

    private static final Path REWRITTEN_BY_AUGMENTATION = Path.of("lib", "quarkus");

    /** All of it but the database. */
    private static final List<String> PARTS = List.of("lib", "providers", "conf", "bin", "themes");

    private final Path root;

    ServerHome(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path importDirectory() {
        return root.resolve("data").resolve("import");
    }

    /** @param fingerprint of the inputs that the server as it stands may have been augmented from */
    boolean isAugmentedFrom(String fingerprint) {
        Path file = root.resolve(FINGERPRINT);
        try {
            return Files.exists(file) && Files.readString(file).equals(fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays the server and the provider jars out anew. The database stays. */
    void layOut(Distribution distribution) throws IOException {
        Files.createDirectories(root);
        clear();
        copy(distribution.server(), distribution.server());
        Path providers = Files.createDirectories(root.resolve("providers"));
        for (Path jar : distribution.providers()) {
            Files.copy(jar, providers.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Lays the server out as another home has it, augmentation included. */
    void takeOver(ServerHome other) throws IOException {
        Files.createDirectories(root);
        clear();
        for (String part : PARTS) {
            copy(other.root, other.root.resolve(part));
        }
        Files.copy(other.root.resolve(FINGERPRINT), root.resolve(FINGERPRINT), StandardCopyOption.REPLACE_EXISTING);
    }

    private void clear() throws IOException {
        for (String part : PARTS) {
            deleteTree(root.resolve(part));
        }
        Files.deleteIfExists(root.resolve(FINGERPRINT));
        // Compressed copies of the themes' files, which the server keeps as long as its own version stays.
        deleteTree(root.resolve("data").resolve("tmp"));
    }

    void markAugmented(String fingerprint) throws IOException {
        Files.writeString(root.resolve(FINGERPRINT), fingerprint);
    }

    /** The database of a server that was given no other, without the ending of its name. */
    Path databaseFile() {
        return root.resolve("data").resolve("h2").resolve("keycloakdb");
    }

    void dropDatabase() throws IOException {
        deleteTree(root.resolve("data"));
    }

    /** Puts exactly these realm files where {@code --import-realm} reads. */
    void provideRealms(List<Path> realms) throws IOException {
        deleteTree(importDirectory());
        Files.createDirectories(importDirectory());
        for (Path realm : realms) {
            Files.copy(realm, importDirectory().resolve(realm.getFileName()));
        }
    }

    static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * @param server that paths are relative to
     * @param part of it, or all of it
     */
    private void copy(Path server, Path part) throws IOException {
        Files.walkFileTree(part, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(root.resolve(server.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = server.relativize(file);
                linkOrCopy(file, root.resolve(relative), relative);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void linkOrCopy(Path from, Path to, Path relative) throws IOException {
        if (relative.startsWith("lib") && !relative.startsWith(REWRITTEN_BY_AUGMENTATION)) {
            try {
                Files.createLink(to, from);
                return;
            } catch (IOException | UnsupportedOperationException e) {
                // Another file system, or one without links: a copy does the same and only takes longer.
            }
        }
        // With its date: the server takes a provider jar of another date for one it was not built with.
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** What goes into an augmentation, in 64 characters. */
    static String fingerprint(Distribution distribution, List<String> buildOptions) {
        MessageDigest digest = sha256();
        add(digest, distribution.server().getFileName().toString());
        add(digest, System.getProperty("java.version"));
        buildOptions.forEach(option -> add(digest, option));
        for (Path jar : distribution.providers()) {
            add(digest, jar.getFileName().toString());
            add(digest, contentOf(jar));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String contentOf(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (bytes.length >> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
