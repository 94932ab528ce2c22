package fr.guichet.account.firstconnection;

import java.util.Optional;

/**
 * Whom to ask for an account in one region (CARD-7).
 *
 * @param region name of the region, the same in both languages, or {@value #ALL_OTHERS} for all the others
 * @param french what to do, in French
 * @param english the same in English
 * @param link an {@code https:} or {@code mailto:} address, if there is one
 */
record RegionalContact(String region, String french, String english, Optional<String> link) {

    /** Stands for every region that has no line of its own; the page has a name for it in each language. */
    static final String ALL_OTHERS = "*";

    /** Whether it is for every region that has no line of its own. */
    boolean isForAllOthers() {
        return region.equals(ALL_OTHERS);
    }

    /** The text in the language of a page; French unless English is asked for. */
    String text(String language) {
        return language.equals("en") ? english : french;
    }

    /** The address without its scheme, to be read on the page. */
    String linkText() {
        return link.map(address -> address.replaceFirst("^mailto:", "")).orElse("");
    }
}
