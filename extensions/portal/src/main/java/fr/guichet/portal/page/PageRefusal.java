package fr.guichet.portal.page;

import java.util.Locale;

/** Why a page is refused; each cause has a status, a code for the audit trail, and a page that says what to do. */
public enum PageRefusal {
    /** A form without the token of this session and section: sent by another site, or by a login that has ended. */
    FORGED_FORM(403, "portalForgedFormTitle", "portalForgedFormText"),
    /** The person may not do this, and may know that it exists. */
    FORBIDDEN(403, "portalForbiddenTitle", "portalForbiddenText"),
    /** It does not exist, or the person is not to know that it does. */
    NOT_FOUND(404, "portalNotFoundTitle", "portalNotFoundText"),
    /** The login came back without the level that the page needs. */
    LEVEL_TOO_LOW(403, "portalLevelTooLowTitle", "portalLevelTooLowText"),
    /** The login was given up or refused on the way, or its answer is none of ours. */
    NOT_LOGGED_IN(403, "portalNotLoggedInTitle", "portalNotLoggedInText"),
    /** More than is read at once. */
    TOO_LARGE(413, "portalTooLargeTitle", "portalTooLargeText");

    private final int status;
    private final String titleKey;
    private final String textKey;

    PageRefusal(int status, String titleKey, String textKey) {
        this.status = status;
        this.titleKey = titleKey;
        this.textKey = textKey;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The error of the event: {@code forged_form}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String titleKey() {
        return titleKey;
    }

    String textKey() {
        return textKey;
    }
}
