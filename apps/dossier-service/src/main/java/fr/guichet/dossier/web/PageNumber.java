package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Paging;
import java.util.regex.Pattern;

/** The page of a list in an address. What is no number of a page is the first one. */
final class PageNumber {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

    private PageNumber() {}

    static Paging.Wanted of(String typed) {
        return Paging.Wanted.page(typed != null && NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 1);
    }
}
