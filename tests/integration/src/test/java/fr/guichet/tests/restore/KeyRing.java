package fr.guichet.tests.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A key ring of gpg with one key of its own; gpg's agent is ended with it. */
final class KeyRing implements AutoCloseable {
    static final String OWNER = "operator@example.test";

    private final Path home;

    private KeyRing(Path home) {
        this.home = home;
    }

    /** @param home an empty directory; its path is short, as gpg's sockets ask */
    static KeyRing withAKey(Path home) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        KeyRing ring = new KeyRing(home);
        ring.run("gpg", "--batch", "--quiet", "--passphrase", "", "--quick-generate-key", OWNER, "future-default");
        return ring;
    }

    Map<String, String> environment() {
        return Map.of("GNUPGHOME", home.toString());
    }

    private void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment());
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(command[0] + " ended with " + status);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("gpgconf", "--kill", "all");
    }
}
