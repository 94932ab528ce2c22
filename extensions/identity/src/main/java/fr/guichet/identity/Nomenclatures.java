package fr.guichet.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The tables that give codes their names. They ship with the product, and a directory of the operator replaces them
 * file by file, because the ANS publishes new ones more often than we do.
 *
 * @param professions TRE_G15, file {@code TRE_G15.csv}
 * @param professionsInTraining TRE_G16, file {@code TRE_G16.csv}
 * @param specialities TRE_R38, file {@code TRE_R38.csv}
 * @param modes ways to practise, TRE_R23, file {@code TRE_R23.csv}
 */
public record Nomenclatures(
        Nomenclature professions, Nomenclature professionsInTraining, Nomenclature specialities, Nomenclature modes) {

    /**
     * Reads the tables once, to be kept.
     *
     * @param directory where the operator's files are; a file that is not there is the product's
     * @throws NomenclatureException for the first file that cannot be read, with its line
     */
    public static Nomenclatures load(Optional<Path> directory) throws NomenclatureException {
        return new Nomenclatures(
                table("TRE_G15.csv", directory),
                table("TRE_G16.csv", directory),
                table("TRE_R38.csv", directory),
                table("TRE_R23.csv", directory));
    }

    private static Nomenclature table(String file, Optional<Path> directory) throws NomenclatureException {
        Optional<Path> replaced = directory.map(path -> path.resolve(file)).filter(Files::exists);
        try {
            byte[] content = replaced.isPresent() ? Files.readAllBytes(replaced.get()) : bundled(file);
            return new NomenclatureFile(file).read(content);
        } catch (IOException e) {
            throw new NomenclatureException(file, 0, "cannot be read");
        }
    }

    private static byte[] bundled(String file) throws IOException {
        try (InputStream stream = Nomenclatures.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("not in the jar");
            }
            return stream.readAllBytes();
        }
    }
}
