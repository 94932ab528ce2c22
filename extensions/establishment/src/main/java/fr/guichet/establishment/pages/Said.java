package fr.guichet.establishment.pages;

import fr.guichet.portal.page.FlashCode;

/** What a page of the section says once after a form. */
enum Said implements FlashCode {
    ADDED("establishmentSaidAdded"),
    /** The person is on the list; the mail was not taken. */
    ADDED_NOT_SENT("establishmentSaidAddedNotSent"),
    INVITED("establishmentSaidInvited"),
    NOT_SENT("establishmentSaidNotSent"),
    DISABLED("establishmentSaidDisabled"),
    ENABLED("establishmentSaidEnabled"),
    REFERENT_NAMED("establishmentSaidReferentNamed"),
    REFERENT_WITHDRAWN("establishmentSaidReferentWithdrawn"),
    HANDED_OVER("establishmentSaidHandedOver"),
    ACCEPTED("establishmentSaidAccepted"),
    DECLINED("establishmentSaidDeclined");

    private final String messageKey;

    Said(String messageKey) {
        this.messageKey = messageKey;
    }

    @Override
    public String messageKey() {
        return messageKey;
    }
}
