package fr.guichet.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of this checkout that somebody wrote: neither what a build makes nor what git keeps for itself. */
final class Repository {

    private static final Set<String> NOT_WRITTEN = Set.of(".git", "target", "node_modules", ".idea", ".jqwik-database");

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /** Found upwards from the working directory by its {@code .editorconfig}. */
    static Repository here() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".editorconfig"))) {
                return new Repository(folder);
            }
        }
        throw new IllegalStateException("not inside the repository");
    }

    Path resolve(String path) {
        return root.resolve(path);
    }

    /** Path from the root, with slashes: for messages. */
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Files whose path from the root satisfies the condition, in the order of their paths. */
    List<Path> files(Predicate<String> path) {
        return walk(root, NOT_WRITTEN, path);
    }

    /** Folders that a build of {@code extensions/} has filled with classes. */
    List<Path> builtExtensions() {
        return files(path -> path.matches("extensions/[^/]+/pom\\.xml")).stream()
                .map(pom -> pom.resolveSibling("target"))
                .toList();
    }

    /** Everything below a folder, built things included. */
    List<Path> everythingBelow(Path folder) {
        return walk(folder, Set.of(), path -> true);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    private List<Path> walk(Path from, Set<String> skipped, Predicate<String> wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return skipped.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!skipped.contains(file.getFileName().toString()) && wanted.test(name(file))) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        found.sort(null);
        return found;
    }
}
