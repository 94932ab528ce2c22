package fr.guichet.card.provider;

import fr.guichet.card.trust.InvalidAnchorsException;
import fr.guichet.card.trust.TrustAnchors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The authorities that files name, for health and metrics; a file is read again when it was written. */
final class AnchorsInUse {

    private record Read(FileTime written, TrustAnchors anchors) {}

    private final Map<Path, Read> files = new ConcurrentHashMap<>();

    /** Empty when the file cannot be read, or is no bundle of authorities. */
    Optional<TrustAnchors> of(Path file) {
        try {
            FileTime written = Files.getLastModifiedTime(file);
            Read known = files.get(file);
            if (known == null || !known.written().equals(written)) {
                known = new Read(written, TrustAnchors.read(file));
                files.put(file, known);
            }
            return Optional.of(known.anchors());
        } catch (IOException | InvalidAnchorsException unreadable) {
            files.remove(file);
            return Optional.empty();
        }
    }
}
