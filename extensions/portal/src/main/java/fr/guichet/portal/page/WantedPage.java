package fr.guichet.portal.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The page that a login was begun for, and the level it needs, as they travel in the {@code state} of the login. Marked
 * for one browser: what comes back from a login that another browser began, or that nobody began, leads nowhere.
 *
 * @param path below "Mon espace", with its query
 * @param minimumLoa the server's number of the level
 */
record WantedPage(String path, int minimumLoa) {

    private static final char SEPARATOR = '.';

    /** What a page may carry over a login; a longer query is left behind. */
    private static final int LONGEST = 1024;

    static WantedPage of(String path, String query, int minimumLoa) {
        String whole = query == null || query.isEmpty() ? path : path + "?" + query;
        return new WantedPage(whole.length() > LONGEST ? path : whole, minimumLoa);
    }

    /** @param browser what the browser keeps meanwhile */
    String state(PageMac mac, String browser) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content().getBytes(StandardCharsets.UTF_8))
                + SEPARATOR
                + mac.mark(PageMac.Purpose.RETURN, browser, content());
    }

    /** Empty for what we did not write for this browser. */
    static Optional<WantedPage> read(PageMac mac, String browser, String state) {
        if (state == null || browser == null || state.indexOf(SEPARATOR) < 0) {
            return Optional.empty();
        }
        int end = state.indexOf(SEPARATOR);
        try {
            String content = new String(Base64.getUrlDecoder().decode(state.substring(0, end)), StandardCharsets.UTF_8);
            return mac.matches(state.substring(end + 1), PageMac.Purpose.RETURN, browser, content)
                    ? Optional.of(parse(content))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // No base64: not written by us.
            return Optional.empty();
        }
    }

    private String content() {
        return minimumLoa + " " + path;
    }

    private static WantedPage parse(String content) {
        int blank = content.indexOf(' ');
        return new WantedPage(content.substring(blank + 1), Integer.parseInt(content.substring(0, blank)));
    }
}
