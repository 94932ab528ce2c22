package fr.guichet.card.provider;

import fr.guichet.identity.watch.RefusalFamily;

/** Why a hand-off between card host and login host leads to no login, whatever the card: one value per cause. */
enum HandOffRefusal {
    /** The address was opened with no card login under way. */
    NO_LOGIN,
    /** The code has been used, is past its minute, or never was. */
    CODE_UNKNOWN,
    /** The code belongs to another login than the one that presents it. */
    FOREIGN_STATE,
    /** The login was begun in another browser. */
    OTHER_BROWSER,
    /** The login was begun in this browser and has ended or gone on without this card. */
    LOGIN_OVER,
    /** The card is being added to the account of another person. */
    OTHER_PERSON,
    /** The certificate came in a header from a peer that is no configured proxy. */
    UNTRUSTED_PEER,
    /** The server is not set up so that a certificate could be believed, or the provider is off. */
    UNAVAILABLE;

    /** Error of the event and name of the page: {@code handoff_other_browser}. */
    String code() {
        return RefusalFamily.HAND_OFF.errorOf(this);
    }
}
