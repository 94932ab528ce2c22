package fr.guichet.tests.harness;

import fr.guichet.local.GatewaySettings;
import fr.guichet.local.Secrets;
import fr.guichet.simulator.pki.CardCertificate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

/** TLS between the gateway and other providers: it trusts theirs, and opens the key stores that are made here. */
public final class ProviderTls {
    /** Variable with the password of every key store, as the setting {@code keyStorePasswordVariable} names it. */
    public static final String PASSWORD_VARIABLE = "GUICHET_TEST_KEY_STORE_PASSWORD";

    private final Path directory;
    private final String password = Secrets.random();

    /** @param directory of the start, whose PKI is made before the server starts */
    ProviderTls(Path directory, Sensitive sensitive) {
        this.directory = directory.toAbsolutePath();
        sensitive.add("the password of a key store", password);
    }

    Map<String, String> environment() {
        return Map.of(PASSWORD_VARIABLE, password);
    }

    /** The server trusts the authority of the simulated TLS servers, beside those of its JDK. */
    GatewaySettings trusting(GatewaySettings settings) {
        return settings.withOptions("--truststore-paths=" + directory.resolve("pki/tls-ca.pem"));
    }

    /**
     * Writes a key store that the server can open.
     *
     * @param name of the file
     * @return where it is, for the setting {@code keyStore}
     */
    public Path keyStore(String name, CardCertificate identity) {
        char[] secret = password.toCharArray();
        Path file = directory.resolve(name + ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            identity.keyStore(secret).store(out, secret);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK writes PKCS#12", e);
        }
    }
}
