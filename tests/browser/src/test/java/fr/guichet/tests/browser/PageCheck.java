package fr.guichet.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.List;

/** What holds for every page of ours. */
final class PageCheck {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of(System.getProperty("guichet.screenshots"));
    /** What is left of 1280 pixels at 200 %, and at 400 %, which is what "reflow" asks of every page. */
    private static final List<Integer> NARROWER = List.of(640, 320);

    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final double LAID_OUT_WITHIN_MILLIS = 30_000;

    private PageCheck() {}

    /**
     * Takes the page's picture and checks that axe finds nothing, that it never has to be scrolled sideways, down to a width
     * of 320 pixels, and that it says which language it is in.
     *
     * @param name of the page, for the picture and messages
     */
    static void check(Page page, String name, View view) {
        String where = name + "-" + view;
        showAll(page, view);
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
        for (int width : NARROWER) {
            if (width < view.width()) {
                page.setViewportSize(width, 400);
                fits(page, where + " on " + width + " pixels");
            }
        }
        page.setViewportSize(view.width(), 800);
    }

    private static void fits(Page page, String where) {
        try {
            // The console's script takes a moment to lay itself out for another width.
            page.waitForCondition(
                    () -> ((Number) page.evaluate(OVERFLOW)).intValue() <= 0,
                    new Page.WaitForConditionOptions().setTimeout(LAID_OUT_WITHIN_MILLIS));
        } catch (TimeoutError tooWide) {
            throw new AssertionError(page.evaluate(OVERFLOW) + " pixels to scroll sideways on " + where, tooWide);
        }
    }

    /** Of the console, whose content scrolls within the window: tall enough for all of it. */
    private static void showAll(Page page, View view) {
        Object height = page.evaluate("Math.max(800, ...[...document.querySelectorAll('.pf-v5-c-page__main')]"
                + ".map(main => main.scrollHeight + main.getBoundingClientRect().top))");
        page.setViewportSize(view.width(), ((Number) height).intValue());
    }
}
