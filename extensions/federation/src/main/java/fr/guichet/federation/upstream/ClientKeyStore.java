package fr.guichet.federation.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The certificate and key that calls to one upstream present: a PKCS#12 file, and the environment variable that holds
 * its password. The password is in no setting.
 */
final class ClientKeyStore {

    /** Ours alone: a setting must not lay hands on the database's password. */
    private static final Pattern VARIABLE = Pattern.compile("GUICHET_[A-Z0-9_]{1,100}");

    private final Path file;
    private final String variable;
    private final UnaryOperator<String> environment;

    private ClientKeyStore(Path file, String variable, UnaryOperator<String> environment) {
        this.file = file;
        this.variable = variable;
        this.environment = environment;
    }

    /**
     * @param file path on the server
     * @param variable name of the environment variable
     * @throws IllegalArgumentException with the setting that is wrong, for the operator
     */
    static ClientKeyStore of(String file, String variable, UnaryOperator<String> environment) {
        if (!VARIABLE.matcher(variable).matches()) {
            throw new IllegalArgumentException("The variable of the key store's password is named GUICHET_….");
        }
        try {
            return new ClientKeyStore(Path.of(file), variable, environment);
        } catch (InvalidPathException invalid) {
            throw new IllegalArgumentException("The key store is no path.", invalid);
        }
    }

    /** @throws IllegalArgumentException when it cannot be opened or holds no key */
    KeyStore open() {
        char[] password = password();
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(content, password);
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias) && keys.getKey(alias, password) != null) {
                    return keys;
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(
                    "The key store cannot be read with the password of its variable.", unreadable);
        }
        throw new IllegalArgumentException("The key store holds no key.");
    }

    /**
     * When the first certificate of ours in there ends.
     *
     * @throws IllegalArgumentException when it cannot be opened or holds no certificate of a key
     */
    Instant expiry() {
        KeyStore keys = open();
        List<Instant> ends = new ArrayList<>();
        try {
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate certificate) {
                    ends.add(certificate.getNotAfter().toInstant());
                }
            }
        } catch (KeyStoreException unreadable) {
            throw new IllegalArgumentException("The key store cannot be read.", unreadable);
        }
        return ends.stream()
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("The key store holds no certificate of its key."));
    }

    char[] password() {
        String password = environment.apply(variable);
        if (password == null || password.isEmpty()) {
            throw new IllegalArgumentException("The variable of the key store's password is not set.");
        }
        return password.toCharArray();
    }

    /** When the file was last written: a renewed certificate is taken up without a restart. */
    FileTime written() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The key store cannot be read.", unreadable);
        }
    }
}
