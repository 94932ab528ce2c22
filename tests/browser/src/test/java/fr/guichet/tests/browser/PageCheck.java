package fr.guichet.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What holds for every page of ours. */
final class PageCheck {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of(System.getProperty("guichet.screenshots"));
    /** What is left of 1280 pixels at 200 %. */
    private static final int WIDTH_AT_200_PERCENT = 640;

    private PageCheck() {}

    /**
     * Takes the page's picture and checks that axe finds nothing, that it never has to be scrolled sideways, and that it
     * says which language it is in.
     *
     * @param name of the page, for the picture and messages
     */
    static void check(Page page, String name, View view) {
        String where = name + "-" + view;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(where + ".png"))
                .setFullPage(true));
        List<String> violations = new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
        assertThat(violations).as("accessibility of " + where).isEmpty();
        assertThat(page.getAttribute("html", "lang")).as("language of " + where).isNotBlank();
        fits(page, where);
        if (view.width() > WIDTH_AT_200_PERCENT) {
            page.setViewportSize(WIDTH_AT_200_PERCENT, 400);
            fits(page, where + " at 200 %");
            page.setViewportSize(view.width(), 800);
        }
    }

    private static void fits(Page page, String where) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels to scroll sideways on " + where)
                .isLessThanOrEqualTo(0);
    }
}
