package fr.guichet.dossier.access;

import fr.guichet.dossier.record.Family;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the page in a {@code target_link_uri}. It must be written exactly as this service writes its own addresses, so
 * that nothing is left to how a browser would read it: no other host, no user information, no encoding, no query.
 */
final class TargetPage {

    static final String HOME = "/";

    private final Pattern pages;

    TargetPage(ServiceSettings service) {
        String families = Arrays.stream(Family.values()).map(Family::slug).collect(Collectors.joining("|"));
        pages = Pattern.compile(Pattern.quote(service.address("")) + "(?<path>/|/dossiers/(?:" + families
                + ")(?:/nouveau|/[0-9]{1,9})?)?");
    }

    /** The path of the page; empty when the address is that of no page here. */
    Optional<String> in(String target) {
        Matcher page = pages.matcher(target);
        return page.matches()
                ? Optional.of(Optional.ofNullable(page.group("path")).orElse(HOME))
                : Optional.empty();
    }
}
