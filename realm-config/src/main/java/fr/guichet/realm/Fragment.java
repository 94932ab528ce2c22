package fr.guichet.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One YAML file of the realm.
 *
 * @param file its name, for messages
 * @param content the mapping it holds
 */
record Fragment(String file, ObjectNode content) {

    private static final String FOLDER = "/realm/";
    private static final String OVERLAYS = "/overlays/";
    private static final String MASTER = "/master/";
    private static final String ORDER = "fragments.yaml";

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /** The fragments this module carries, in the order of {@code fragments.yaml}. */
    static List<Fragment> ofRealm() {
        List<Fragment> fragments = new ArrayList<>();
        for (JsonNode name : packaged(ORDER)) {
            fragments.add(of(name.textValue(), packaged(name.textValue())));
        }
        return fragments;
    }

    /** The fragment of an option. */
    static Fragment of(RealmOption option) {
        return of(option.file(), packaged(option.file()));
    }

    /** The overlay of a kind of place. */
    static Fragment of(Deployment deployment) {
        return of(deployment.file(), packaged(OVERLAYS, deployment.file()));
    }

    /** Settings for the server's own realm master. */
    static Fragment ofMaster() {
        String file = "master.yaml";
        return of(file, packaged(MASTER, file));
    }

    /**
     * A file beside the realm, usually an overlay.
     *
     * @throws RealmRefusedException when it cannot be read or is not a mapping
     */
    static Fragment ofFile(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return of(path.toString(), parse(path.toString(), in));
        } catch (IOException unreadable) {
            throw new RealmRefusedException(path + ": cannot be read", unreadable);
        }
    }

    /** A fragment given as text. */
    static Fragment ofText(String file, String yaml) {
        try {
            return of(file, YAML.readTree(yaml));
        } catch (JsonProcessingException malformed) {
            throw malformed(file, malformed);
        }
    }

    private static Fragment of(String file, JsonNode content) {
        if (content instanceof ObjectNode mapping) {
            return new Fragment(file, mapping);
        }
        throw new RealmRefusedException(file + ": a mapping is expected");
    }

    private static JsonNode packaged(String file) {
        return packaged(FOLDER, file);
    }

    private static JsonNode packaged(String folder, String file) {
        try (InputStream in = Fragment.class.getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new RealmRefusedException(file + ": named and not there");
            }
            return parse(file, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode parse(String file, InputStream in) throws IOException {
        try {
            return YAML.readTree(in);
        } catch (JsonProcessingException malformed) {
            throw malformed(file, malformed);
        }
    }

    private static RealmRefusedException malformed(String file, JsonProcessingException malformed) {
        String line = malformed.getLocation() == null
                ? ""
                : " line " + malformed.getLocation().getLineNr();
        return new RealmRefusedException(file + line + ": " + malformed.getOriginalMessage(), malformed);
    }
}
