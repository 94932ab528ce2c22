package fr.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages on threats name, for each of them, a test that is there. */
class ThreatsTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Properties|Contract))(?:\\.(\\w+))?`");
    private static final String LAST_CELL = "^\\|.*\\|([^|]*)\\|$";

    private final Repository repository = Repository.here();
    private final List<Path> pages = repository.files(path -> path.matches("docs/threats(-.*)?\\.md"));

    @Test
    void everyTestThatAPageNamesIsThere() {
        Map<String, String> tests = repository.files(path -> path.matches(".*/src/test/java/.*\\.java")).stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), Repository::read, String::concat));

        assertThat(pages).isNotEmpty();
        assertThat(pages.stream()
                        .map(Repository::read)
                        .map(NAMED::matcher)
                        .flatMap(Matcher::results)
                        .filter(named -> !isThere(tests, named.group(1), named.group(2)))
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void everyThreatHasATest() {
        assertThat(pages.stream()
                        .map(Repository::read)
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("|") && !line.startsWith("|---") && !line.endsWith("| Test |"))
                        .filter(line ->
                                !NAMED.matcher(line.replaceAll(LAST_CELL, "$1")).find()))
                .isEmpty();
    }

    private static boolean isThere(Map<String, String> tests, String test, String method) {
        return tests.containsKey(test) && (method == null || isMethod(tests.get(test), method));
    }

    /** A test, or one that makes tests. */
    private static boolean isMethod(String source, String method) {
        return source.contains("void " + method + "(") || source.contains("Stream<DynamicContainer> " + method + "(");
    }
}
