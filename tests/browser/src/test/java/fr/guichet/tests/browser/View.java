package fr.guichet.tests.browser;

import java.util.stream.Stream;

/**
 * Who looks at a page, and on what.
 *
 * @param locale of the browser
 * @param width of the window in CSS pixels
 */
record View(String locale, int width) {
    /** Both languages, on a telephone and on a desk. */
    static Stream<View> all() {
        return Stream.of(
                new View("fr-FR", 390), new View("fr-FR", 1280), new View("en-GB", 390), new View("en-GB", 1280));
    }

    /** As in names of files and tests: {@code fr-390}. */
    @Override
    public String toString() {
        return language() + "-" + width;
    }

    String language() {
        return locale.substring(0, 2);
    }
}
