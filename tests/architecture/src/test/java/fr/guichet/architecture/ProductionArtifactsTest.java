package fr.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the server's {@code providers/} directory gets: our classes and nothing the server or a test has. */
class ProductionArtifactsTest {

    private static final Pattern FOREIGN =
            Pattern.compile("(com/fasterxml|com/nimbusds|org/bouncycastle|org/keycloak|org/jboss|jakarta)/.*"
                    + "|fr/guichet/(simulator|local|dossier|realm|tests|architecture)/.*"
                    + "|application\\.properties");

    private final Repository repository = Repository.here();

    @Test
    void everyExtensionHasClasses() {
        assertThat(repository.builtExtensions()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(target -> assertThat(
                        repository.everythingBelow(target.resolve("classes")))
                .isNotEmpty());
    }

    @Test
    void noExtensionCarriesASimulatorOrALibraryOfTheServer() {
        assertThat(repository.builtExtensions()).allSatisfy(target -> assertThat(contents(target))
                .noneMatch(entry -> FOREIGN.matcher(entry).matches()));
    }

    @Test
    void everyDeclaredProviderIsThere() {
        for (Path target : repository.builtExtensions()) {
            Path classes = target.resolve("classes");
            for (Path service : repository.everythingBelow(classes)) {
                if (classes.relativize(service).startsWith("META-INF/services")) {
                    assertThat(Repository.read(service).lines().filter(line -> !line.isBlank()))
                            .as(repository.name(service))
                            .isNotEmpty()
                            .allMatch(name ->
                                    Files.exists(classes.resolve(name.strip().replace('.', '/') + ".class")));
                }
            }
        }
    }

    /** Paths of all that would be shipped: the classes, and the jar when the build has come that far. */
    private List<String> contents(Path target) {
        List<String> entries = new ArrayList<>();
        Path classes = target.resolve("classes");
        repository.everythingBelow(classes).stream()
                .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                .forEach(entries::add);
        try (Stream<Path> built = Files.list(target)) {
            built.filter(file -> file.toString().endsWith(".jar"))
                    .flatMap(ProductionArtifactsTest::entries)
                    .forEach(entries::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return entries;
    }

    private static Stream<String> entries(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
