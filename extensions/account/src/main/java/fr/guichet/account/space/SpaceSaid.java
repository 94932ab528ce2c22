package fr.guichet.account.space;

import fr.guichet.portal.page.FlashCode;

/** What "Espace libéral" says once. */
enum SpaceSaid implements FlashCode {
    OPENED("spaceOpened");

    private final String messageKey;

    SpaceSaid(String messageKey) {
        this.messageKey = messageKey;
    }

    @Override
    public String messageKey() {
        return messageKey;
    }
}
