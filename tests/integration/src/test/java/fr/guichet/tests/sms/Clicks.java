package fr.guichet.tests.sms;

import fr.guichet.tests.harness.Page;

/** The page as it is, then what a button leads to, again and again. */
final class Clicks {
    private final String button;
    private Page page;
    private boolean first = true;

    Clicks(Page page, String button) {
        this.page = page;
        this.button = button;
    }

    Page next() {
        page = first ? page : page.click(button);
        first = false;
        return page;
    }
}
