package fr.guichet.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;

/**
 * The secrets that a database was created with. They are part of its content, so they live as long as it does: in a file
 * beside it that only its owner can read, and handed to processes by environment.
 */
final class DatabaseSecrets {
    private static final String DOSSIER_CLIENT = "dossier-service.client.secret";
    private static final String PRO_SANTE_CONNECT = "pro-sante-connect.client.secret";
    private static final String MONSISRA = "monsisra.client.secret";
    private static final String ONE_TIME_CODES = "one-time-codes.key";
    private static final String ADMIN_USER = "admin.user";
    private static final String ADMIN_PASSWORD = "admin.password";

    private final Path file;
    private final Properties values = new Properties();

    private DatabaseSecrets(Path file) {
        this.file = file;
    }

    /** Those of the kept database, or new ones when there are none. */
    static DatabaseSecrets in(Path file) throws IOException {
        DatabaseSecrets secrets = new DatabaseSecrets(file);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                secrets.values.load(in);
            }
        }
        for (String secret : List.of(DOSSIER_CLIENT, PRO_SANTE_CONNECT, MONSISRA, ONE_TIME_CODES)) {
            if (secrets.values.getProperty(secret) == null) {
                secrets.values.setProperty(secret, Secrets.random());
            }
        }
        return secrets;
    }

    String dossierClient() {
        return values.getProperty(DOSSIER_CLIENT);
    }

    /** What the gateway shows Pro Santé Connect. */
    String proSanteConnect() {
        return values.getProperty(PRO_SANTE_CONNECT);
    }

    /** What the gateway shows MonSisra. */
    String monSisra() {
        return values.getProperty(MONSISRA);
    }

    /** Key of the one-time codes, of the trusted devices and of the telephone numbers that the database keeps sealed. */
    String oneTimeCodes() {
        return values.getProperty(ONE_TIME_CODES);
    }

    void keep(AdminCredentials admin) {
        values.setProperty(ADMIN_USER, admin.user());
        values.setProperty(ADMIN_PASSWORD, admin.password());
    }

    /** Writes the file; it is never readable by others, not even for a moment. */
    void write() throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            values.store(out, "Secrets of this database; gone with it");
        }
    }

    @Override
    public String toString() {
        return "DatabaseSecrets[" + file + "]";
    }
}
