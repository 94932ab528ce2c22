package fr.guichet.establishment.pages;

import fr.guichet.establishment.InvitationMail;
import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.directory.PersonView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A person as a template reads them. */
final class PersonModel {

    /** Where the establishments are. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private PersonModel() {}

    static Map<String, Object> of(PersonView person, Locale locale, String url) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", person.id());
        model.put("url", url);
        model.put("family", person.family());
        model.put("given", person.given());
        person.email().ifPresent(email -> model.put("email", email));
        person.username().ifPresent(username -> model.put("username", username));
        person.number().ifPresent(number -> model.put("number", number));
        model.put("stateKey", stateKey(person.state()));
        model.put("invited", person.state() == MembershipState.INVITED);
        model.put("active", person.state() == MembershipState.ACTIVE);
        model.put("disabled", person.state() == MembershipState.DISABLED);
        model.put("referent", person.referent());
        model.put("oneself", person.oneself());
        model.put("notSent", person.mail() == InvitationMail.NOT_SENT);
        model.put("invitedOn", day(person.invitedAt(), locale));
        person.activatedAt().ifPresent(there -> model.put("activatedOn", day(there, locale)));
        return model;
    }

    static String stateKey(MembershipState state) {
        return switch (state) {
            case INVITED -> "establishmentStateInvited";
            case ACTIVE -> "establishmentStateActive";
            case DISABLED -> "establishmentStateDisabled";
        };
    }

    static String day(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(instant.atZone(ZONE));
    }
}
