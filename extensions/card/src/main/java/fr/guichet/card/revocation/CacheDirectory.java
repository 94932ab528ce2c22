package fr.guichet.card.revocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where CRLs outlive a restart. Without it no list can be fetched, and no examination of cards begins. */
public final class CacheDirectory {

    private final Path path;

    /** @param path which need not be there yet */
    public CacheDirectory(Path path) {
        this.path = path;
    }

    /** Whether a file can be made there now, and taken away again; makes the directory when it is not there. */
    public boolean isWritable() {
        try {
            tryToWrite();
            return true;
        } catch (IOException unusable) {
            return false;
        }
    }

    /** @throws IllegalArgumentException when the directory cannot be made or written */
    void requireWritable() {
        try {
            tryToWrite();
        } catch (IOException unusable) {
            throw new IllegalArgumentException("CRL cache directory cannot be written: " + path, unusable);
        }
    }

    private void tryToWrite() throws IOException {
        Files.createDirectories(path);
        Files.delete(Files.createTempFile(path, "crl", ".part"));
    }
}
