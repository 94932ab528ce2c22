package fr.guichet.delegation.pages;

import fr.guichet.portal.page.FlashCode;

/** What the list says once after something was done. */
enum DelegationsFlash implements FlashCode {
    INVITED("delegationDoneInvited"),
    GIVEN("delegationDoneGiven"),
    CHANGED("delegationDoneChanged"),
    REINVITED("delegationDoneReinvited"),
    ENDED("delegationDoneEnded");

    private final String messageKey;

    DelegationsFlash(String messageKey) {
        this.messageKey = messageKey;
    }

    @Override
    public String messageKey() {
        return messageKey;
    }
}
