package fr.guichet.account.cards;

import fr.guichet.portal.page.FlashCode;

/** What "Mes cartes" says once. */
enum CardsSaid implements FlashCode {
    UNLINKED("cardsUnlinked");

    private final String messageKey;

    CardsSaid(String messageKey) {
        this.messageKey = messageKey;
    }

    @Override
    public String messageKey() {
        return messageKey;
    }
}
