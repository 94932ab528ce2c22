package fr.guichet.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.GatewayExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whether nodes of two server versions may serve together, asked of the server as the operator guide does ("Upgrade"). */
@ExtendWith(GatewayExtension.class)
class UpdateCompatibilityTest {

    private static final Path SERVER = Path.of(System.getProperty("guichet.test.directory"), "gateway", "server");

    private static final int NODE_BY_NODE = 0;
    private static final int STOP_ALL = 3;

    @TempDir
    private Path directory;

    @Test
    void theServerWithOurExtensionsAnswersByStatusAndItsBuildStaysAsItIs() throws Exception {
        Path build = SERVER.resolve("lib/quarkus/build-system.properties");
        String before = Files.readString(build);
        Path same = directory.resolve("same.json");

        assertThat(updateCompatibility("metadata", same)).isZero();
        assertThat(updateCompatibility("check", same)).isEqualTo(NODE_BY_NODE);
        assertThat(updateCompatibility("check", earlier(same))).isEqualTo(STOP_ALL);
        assertThat(Files.readString(build)).isEqualTo(before);
    }

    /** Of another minor version. */
    private Path earlier(Path metadata) throws IOException {
        String text = Files.readString(metadata);
        String other = text.replaceFirst("\"version\":\"\\d+\\.\\d+\\.", "\"version\":\"1.0.");
        assertThat(other).isNotEqualTo(text);
        return Files.writeString(directory.resolve("earlier.json"), other);
    }

    private int updateCompatibility(String command, Path file) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of("bash", SERVER.resolve("bin/kc.sh").toString()));
        line.addAll(List.of("update-compatibility", command, "--optimized", "--file=" + file));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
