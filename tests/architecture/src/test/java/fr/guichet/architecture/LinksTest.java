package fr.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links of the documents lead to a file that is there, and to a heading that it has. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]\\[]+]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern RUNBOOK = Pattern.compile("runbook_url: *(\\S+)");

    private final Repository repository = Repository.here();

    @Test
    void everyLinkOfADocumentLeadsSomewhere() {
        List<Path> documents = repository.files(path -> path.matches("(docs/|[^/]*$|tests/|apps/|docker/).*\\.md"));

        assertThat(documents).isNotEmpty();
        assertThat(documents.stream().flatMap(this::deadLinks)).isEmpty();
    }

    @Test
    void everyAlertHasItsSection() {
        List<String> runbooks =
                repository.files(path -> path.matches("docker/monitoring/alerts[a-z-]*\\.yaml")).stream()
                        .flatMap(alerts ->
                                RUNBOOK.matcher(Repository.read(alerts)).results())
                        .map(found -> found.group(1))
                        .toList();

        assertThat(runbooks).isNotEmpty();
        assertThat(runbooks.stream().filter(link -> isDead(repository.resolve(""), link)))
                .isEmpty();
    }

    private Stream<String> deadLinks(Path document) {
        return LINK.matcher(Repository.read(document))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link ->
                        isDead(document.getParent(), link.startsWith("#") ? document.getFileName() + link : link))
                .map(link -> repository.name(document) + " -> " + link);
    }

    private static boolean isDead(Path from, String link) {
        String[] parts = link.split("#", 2);
        Path target = from.resolve(parts[0]).normalize();
        return !Files.exists(target) || parts.length == 2 && !anchors(target).contains(parts[1]);
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path document) {
        return HEADING.matcher(Repository.read(document))
                .results()
                .map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .strip()
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
