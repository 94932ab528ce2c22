package fr.guichet.card.revocation;

import fr.guichet.card.trust.Authority;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * CRLs on disk, so that a restart does not fetch them all again. What is read back is verified like what is fetched:
 * the directory needs no more protection than from being filled up.
 */
final class CrlFiles {

    private final Optional<Path> directory;

    /** @throws IllegalArgumentException when the directory cannot be made or written */
    CrlFiles(Optional<Path> directory) {
        this.directory = directory;
        directory.map(CacheDirectory::new).ifPresent(CacheDirectory::requireWritable);
    }

    /** An empty file to download into, to be kept or deleted. */
    Path temporary() throws IOException {
        return directory.isPresent()
                ? Files.createTempFile(directory.get(), "crl", ".part")
                : Files.createTempFile("guichet-crl", ".part");
    }

    /** Makes a downloaded file, verified, the one to find after a restart; whoever reads sees the old or the new. */
    void keep(Path downloaded, URI source, Authority issuer) throws IOException {
        Optional<Path> file = file(source, issuer);
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.move(downloaded, file.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unusual) {
            Files.move(downloaded, file.get(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The file kept for a source and issuer. */
    Optional<Path> kept(URI source, Authority issuer) {
        return file(source, issuer).filter(Files::isRegularFile);
    }

    private Optional<Path> file(URI source, Authority issuer) {
        return directory.map(folder -> folder.resolve(name(source, issuer) + ".crl"));
    }

    /** Source and issuer's key in one name: an authority renewed at the same address has another file. */
    private static String name(URI source, Authority issuer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(issuer.certificate().getPublicKey().getEncoded());
            return HexFormat.of().formatHex(digest.digest(source.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
