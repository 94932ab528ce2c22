package fr.guichet.portal.page;

/** What a page says once after something was done. A section lists its own in an enum. */
public interface FlashCode {

    /** The constant's name. */
    String name();

    /** Key of the text. */
    String messageKey();
}
