package fr.guichet.tests.browser;

/**
 * Who looks at a page, and on what.
 *
 * @param locale of the browser
 * @param width of the window in CSS pixels
 */
record View(String locale, int width) {
    /** As in names of files and tests: {@code fr-390}. */
    @Override
    public String toString() {
        return language() + "-" + width;
    }

    String language() {
        return locale.substring(0, 2);
    }
}
