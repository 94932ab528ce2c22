package fr.guichet.tests.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose files {@code docker/up.sh} and {@code docker/down.sh --forget} touch; Docker is another program here. */
class StateFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderThatHoldsSomethingElseIsNotTaken() throws IOException {
        Path state = Files.createDirectories(folder.resolve("srv"));
        Files.writeString(state.resolve("theirs.txt"), "theirs");

        Command.Result up = run(state, "up.sh");

        assertThat(up.status()).isEqualTo(2);
        assertThat(up.err()).contains("GUICHET_STATE");
        assertThat(state.toFile().list()).containsExactly("theirs.txt");
    }

    @Test
    void aFolderThatHoldsSomethingElseIsNotForgotten() throws IOException {
        Path state = Files.createDirectories(folder.resolve("srv/secrets"));
        Files.writeString(state.resolve("theirs.txt"), "theirs");

        Command.Result down = run(state.getParent(), "down.sh", "--forget");

        assertThat(down.err()).contains("Nothing was started");
        assertThat(state.resolve("theirs.txt")).exists();
    }

    @Test
    void whatWasMadeIsForgottenWithItsFolder() throws IOException {
        Path state = used();

        Command.Result down = run(state, "down.sh", "--forget");

        assertThat(down.status()).as(down.lastWords()).isZero();
        assertThat(state).doesNotExist();
    }

    @Test
    void whatSomebodyElsePutBesideItStays() throws IOException {
        Path state = used();
        Files.writeString(state.resolve("theirs.txt"), "theirs");

        Command.Result down = run(state, "down.sh", "--forget");

        assertThat(down.status()).as(down.lastWords()).isZero();
        assertThat(down.err()).contains("stays");
        assertThat(state.toFile().list()).containsExactly("theirs.txt");
    }

    /** As {@code up.sh} leaves it. */
    private Path used() throws IOException {
        Path state = Files.createDirectories(folder.resolve("state"));
        Files.writeString(state.resolve("settings.env"), "GUICHET_STATE=" + state + "\n");
        Files.createDirectories(state.resolve("simulators/pki"));
        Files.createDirectories(state.resolve("secrets"));
        Files.writeString(state.resolve("secrets/KC_DB_PASSWORD"), "a");
        return state;
    }

    private Command.Result run(Path state, String script, String... arguments) throws IOException {
        StandIns programs = new StandIns(folder.resolve("programs")).ending("docker", 0);
        return GatewayImage.script(script, arguments)
                .with(Map.of("GUICHET_STATE", state.toString(), "PATH", programs.path()))
                .run();
    }
}
