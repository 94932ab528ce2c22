package fr.guichet.establishment.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.establishment.directory.DeskRefusal;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The description says what the routes are, and nothing else. */
class OpenApiFileTest {

    private static final Pattern PATH = Pattern.compile("^  (/\\S*):$");
    private static final Pattern METHOD = Pattern.compile("^    (get|put|post|delete|patch):$");

    @Test
    void theFileDescribesEveryRouteAndNoOther() {
        assertThat(described()).isEqualTo(routes());
    }

    @Test
    void aRefusalOfEveryKindIsDescribed() {
        String text = OpenApiFile.text();

        for (DeskRefusal refusal : DeskRefusal.values()) {
            assertThat(text.contains("`" + refusal.code() + "`"))
                    .as(refusal.code())
                    .isEqualTo(refusal != DeskRefusal.UNKNOWN_PERSON && refusal != DeskRefusal.INVALID_PERSON);
        }
    }

    private static Set<String> described() {
        Set<String> found = new TreeSet<>();
        String path = "";
        boolean inPaths = false;
        for (String line : OpenApiFile.text().lines().toList()) {
            if (!line.isEmpty() && !line.startsWith(" ")) {
                inPaths = line.equals("paths:");
            }
            Matcher atPath = PATH.matcher(line);
            Matcher atMethod = METHOD.matcher(line);
            if (inPaths && atPath.matches()) {
                path = atPath.group(1);
            } else if (inPaths && atMethod.matches()) {
                found.add(atMethod.group(1).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return found;
    }

    private static Set<String> routes() {
        Set<String> found = new TreeSet<>();
        for (Method method : EstablishmentsApi.class.getDeclaredMethods()) {
            Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                    .forEach(type ->
                            found.add(type.getAnnotation(HttpMethod.class).value() + " /" + path(method)));
        }
        return found;
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
