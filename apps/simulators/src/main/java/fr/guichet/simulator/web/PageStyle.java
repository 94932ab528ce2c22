package fr.guichet.simulator.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The style sheet of every simulator's pages, from this package's resources. */
final class PageStyle {

    private PageStyle() {}

    static byte[] sheet() {
        try (InputStream in = PageStyle.class.getResourceAsStream("pages.css")) {
            if (in == null) {
                throw new IllegalStateException("the style sheet is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
