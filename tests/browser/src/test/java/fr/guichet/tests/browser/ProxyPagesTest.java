package fr.guichet.tests.browser;

import static fr.guichet.tests.browser.PageCheck.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages that the proxies answer themselves, when no node may or can: each is a file alone, in both languages at once,
 * since nobody is there to choose one.
 */
class ProxyPagesTest {
    private static final Path PAGES =
            Path.of("../../docker/proxy-pages").toAbsolutePath().normalize();
    private static final List<View> VIEWS = List.of(new View("fr-FR", 390), new View("fr-FR", 1280));

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        Chromium.require();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aPageOfTheProxyIsAccessible(Path file) {
        for (View view : VIEWS) {
            Page page = chromium.window(view);
            page.navigate(file.toUri().toString());

            check(page, "proxy-" + file.getFileName().toString().replace(".html", ""), view);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aPageOfTheProxySaysTheSameInBothLanguagesAndNeedsNothingElse(Path file) {
        Page page = chromium.window(VIEWS.get(0));
        List<String> asked = new ArrayList<>();
        page.onRequest((Request request) -> asked.add(request.url()));
        page.navigate(file.toUri().toString());

        String french = page.textContent("section:not([lang]) h1");
        assertThat(page.title()).isEqualTo(french + " – Guichet");
        assertThat(page.textContent("section[lang=en] h2")).isNotBlank().isNotEqualTo(french);
        assertThat(sentences(page, "section:not([lang]) p"))
                .isEqualTo(sentences(page, "section[lang=en] p"))
                .isPositive();
        assertThat(asked).containsExactly(file.toUri().toString());
    }

    private static long sentences(Page page, String selector) {
        return page.textContent(selector)
                .chars()
                .filter(character -> character == '.')
                .count();
    }
}
