package fr.guichet.delegation.invitation;

import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.pages.ShownRights;
import fr.guichet.delegation.rules.CalendarDays;
import fr.guichet.identity.PersonName;
import fr.guichet.portal.page.PortalPage;
import org.keycloak.models.UserModel;

/** What the pages of an invitation say of it (DEL-2): which doctor, whom they named, the rights, until when. */
final class ShownInvitation {

    private ShownInvitation() {}

    static PortalPage on(PortalPage page, PendingInvitation invitation) {
        Delegation delegation = invitation.delegation();
        page.with("doctor", written(invitation.doctor()))
                .with("familyName", delegation.named().family())
                .with("givenName", delegation.named().given())
                .with("email", delegation.email().orElse(""))
                .with("rights", ShownRights.of(delegation.rights()));
        delegation
                .period()
                .until()
                .map(CalendarDays::lastDayBefore)
                .ifPresent(last -> page.with("until", last.toString()));
        return page;
    }

    static String name(UserModel account) {
        return PersonName.of(account.getLastName(), account.getFirstName())
                .map(ShownInvitation::written)
                .orElse("");
    }

    private static String written(PersonName name) {
        return name.given() + " " + name.family();
    }
}
