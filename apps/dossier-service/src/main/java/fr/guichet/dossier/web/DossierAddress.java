package fr.guichet.dossier.web;

import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.record.Volet;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What the addresses of pages name. What no dossier can have is a page that does not exist. */
final class DossierAddress {

    private DossierAddress() {}

    static Family family(String slug) {
        return found(Family.ofSlug(slug));
    }

    static DossierNumber number(String slug, String serial) {
        return found(DossierNumber.typedIn(family(slug), serial));
    }

    static Volet volet(String slug) {
        return found(Volet.ofSlug(slug));
    }

    /** What was asked for, or the answer that it does not exist. */
    static <T> T found(Optional<T> asked) {
        return asked.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The page of a dossier, below the path of its space. */
    static String of(DossierNumber number) {
        return "/dossiers/" + number.family().slug() + "/" + number.serial();
    }
}
