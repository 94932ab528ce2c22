package fr.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The gateway's image says what the build says. */
class ImageTest {

    private static final Pattern IN_THE_DOCKERFILE = Pattern.compile("(?m)^ARG KEYCLOAK_VERSION=(\\S+)$");
    private static final Pattern IN_THE_PARENT = Pattern.compile("<keycloak\\.version>([^<]+)</keycloak\\.version>");

    private final Repository repository = Repository.here();

    @Test
    void itIsBuiltOnTheServerOfTheParent() {
        assertThat(found(IN_THE_DOCKERFILE, "docker/Dockerfile")).isEqualTo(found(IN_THE_PARENT, "pom.xml"));
    }

    @Test
    void everyExtensionIsLaidOutForIt() {
        String laidOut = Repository.read(repository.resolve("docker/pom.xml"));
        List<String> extensions = repository.files(path -> path.matches("extensions/[^/]+/pom\\.xml")).stream()
                .map(Path::getParent)
                .map(folder -> "<artifactId>guichet-" + folder.getFileName() + "</artifactId>")
                .toList();

        assertThat(extensions).isNotEmpty().allSatisfy(extension -> assertThat(laidOut)
                .contains(extension));
    }

    private String found(Pattern version, String file) {
        Matcher matcher = version.matcher(Repository.read(repository.resolve(file)));
        assertThat(matcher.find()).as(file).isTrue();
        return matcher.group(1);
    }
}
