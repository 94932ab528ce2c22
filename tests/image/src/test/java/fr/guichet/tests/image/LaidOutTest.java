package fr.guichet.tests.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No image is made of jars that are older than the sources: its version and revision would be those of other jars. */
class LaidOutTest {
    private static final Instant PACKAGED = Instant.parse("2026-11-01T12:00:00Z");
    private static final String SOURCE = "extensions/card/src/main/java/Card.java";
    private static final List<String> SOURCES = List.of(
            "pom.xml",
            "docker/pom.xml",
            "docker/compose/pom.xml",
            SOURCE,
            "themes/pom.xml",
            "realm-config/src/main/resources/realm/realm.yaml",
            "apps/local/pom.xml");

    @TempDir
    private Path checkout;

    @BeforeEach
    void everythingWasPackaged() throws IOException {
        for (String source : SOURCES) {
            touch(source, PACKAGED.minus(Duration.ofHours(1)));
        }
        touch("docker/target/image/sbom/guichet.cdx.json", PACKAGED);
    }

    @Test
    void jarsOfTheSourcesThatAreThereAreTaken() {
        assertThat(newerSource()).isEmpty();
    }

    @Test
    void aSourceThatCameAfterThemIsNamed() throws IOException {
        touch(SOURCE, PACKAGED.plusSeconds(1));

        assertThat(newerSource()).endsWith(SOURCE);
    }

    @Test
    void aVersionThatCameAfterThemIsNamed() throws IOException {
        touch("pom.xml", PACKAGED.plusSeconds(1));

        assertThat(newerSource()).endsWith("/pom.xml");
    }

    @Test
    void whatABuildLeftIsNoSource() throws IOException {
        touch("extensions/card/target/src/Generated.java", PACKAGED.plusSeconds(1));

        assertThat(newerSource()).isEmpty();
    }

    private void touch(String file, Instant time) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
        Files.setLastModifiedTime(path, FileTime.from(time));
    }

    private String newerSource() {
        return Command.of(
                        "bash",
                        "-euo",
                        "pipefail",
                        "-c",
                        ". \"$1\"; newer_source \"$2\"",
                        "bash",
                        GatewayImage.file("base/laid-out.sh").toString(),
                        checkout.toString())
                .output();
    }
}
