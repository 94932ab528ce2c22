package fr.guichet.tests.peers;

import fr.guichet.local.JavaProcess;
import fr.guichet.local.Ports;
import fr.guichet.local.Readiness;
import fr.guichet.local.Secrets;
import fr.guichet.tests.harness.RequiredProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Debian's Apache with {@code libapache2-mod-auth-openidc}, in front of an application. A process of the test's own: its
 * own configuration, port and folder; what the machine may run as a service is neither used nor touched.
 */
final class ApacheRelyingParty implements AutoCloseable {
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private final String secret = Secrets.random();
    private final int port = Ports.free();
    private final Path directory;
    private ProtectedApplication application;
    private JavaProcess process;

    private ApacheRelyingParty(Path directory) {
        this.directory = directory;
    }

    /** Skips the calling tests by name when there is no Apache with the module, and fails them where nothing may be skipped. */
    static void require() {
        executable();
        RequiredProgram.file(
                MODULES.resolve("mod_auth_openidc.so"),
                "install the package libapache2-mod-auth-openidc; no relying party of others is tested");
    }

    private static Path executable() {
        return RequiredProgram.named(
                "apache2", "install the package apache2-bin; no relying party of others is tested");
    }

    /** One that is registered before it starts, as they are: it has its address and its secret. */
    static ApacheRelyingParty registeredAs(String name) {
        return new ApacheRelyingParty(Path.of(System.getProperty("guichet.peers.directory"))
                .toAbsolutePath()
                .resolve(name));
    }

    /** What the realm's overlay refers to. */
    Map<String, String> registration() {
        return Map.of("GUICHET_PEER_SECRET", secret, "GUICHET_PEER_URL", origin().toString());
    }

    /** Starts it in the foreground and waits until it answers. */
    ApacheRelyingParty start(URI issuer) {
        application = ProtectedApplication.start();
        process = JavaProcess.start(
                "apache2",
                List.of(
                        executable().toString(),
                        "-DFOREGROUND",
                        "-f",
                        configuration(issuer).toString()),
                Map.of(),
                directory,
                directory.resolve("output.log"));
        new Readiness().await(process, origin().resolve("/ready"), PATIENCE);
        return this;
    }

    private Path configuration(URI issuer) {
        try (InputStream template = ApacheRelyingParty.class.getResourceAsStream("/apache/apache2.conf")) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@directory@", directory.toString())
                    .replace("@modules@", MODULES.toString())
                    .replace("@port@", String.valueOf(port))
                    .replace("@application@", String.valueOf(application.port()))
                    .replace("@origin@", origin().toString())
                    .replace("@issuer@", issuer.toString())
                    .replace("@secret@", secret)
                    .replace("@passphrase@", Secrets.random())
                    // It never answers as root; elsewhere it answers as whoever runs the tests.
                    .replace("@user@", isRoot() ? "User www-data\nGroup www-data" : "");
            Files.createDirectories(directory);
            Path file = directory.resolve("apache2.conf");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            return Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private URI origin() {
        return URI.create("http://localhost:" + port);
    }

    /** A page for everybody who is logged in. */
    URI consultation() {
        return origin().resolve("/consultation");
    }

    /** A page for those who are logged in at eidas2. */
    URI prescription() {
        return origin().resolve("/prescription");
    }

    /** Where somebody lands after a logout. */
    URI goodbye() {
        return origin().resolve("/goodbye");
    }

    /** What "log out" of the application leads to. */
    URI logout() {
        return origin().resolve("/openid/callback?logout=" + goodbye());
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
        if (application != null) {
            application.close();
        }
    }
}
