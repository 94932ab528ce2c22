package fr.guichet.establishment.api;

import fr.guichet.establishment.directory.PeoplePage;
import java.util.List;

/** A page of a list of people as the API gives it. */
record PeopleJson(long total, int first, int max, List<PersonJson> people) {

    static PeopleJson of(PeoplePage page) {
        return new PeopleJson(
                page.total(),
                page.first(),
                page.max(),
                page.people().stream().map(PersonJson::of).toList());
    }
}
