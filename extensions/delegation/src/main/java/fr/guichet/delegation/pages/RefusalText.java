package fr.guichet.delegation.pages;

import fr.guichet.delegation.DelegationRefusal;

/** What a page says when something is not done. */
final class RefusalText {

    private RefusalText() {}

    /** Key of the text. {@link DelegationRefusal#UNKNOWN} has none of its own: it is a page that does not exist. */
    static String key(DelegationRefusal refusal) {
        return switch (refusal) {
            case NOT_SELF_EMPLOYED -> "delegationRefusedSelfEmployed";
            case PROFESSION -> "delegationRefusedProfession";
            case TOO_MANY_OPEN -> "delegationRefusedTooManyOpen";
            case TOO_MANY_TODAY -> "delegationRefusedTooManyToday";
            case NOT_THE_DOCTOR -> "delegationRefusedNotTheDoctor";
            case OVER -> "delegationRefusedOver";
            case NOT_INVITED -> "delegationRefusedNotInvited";
            case TOO_SOON -> "delegationRefusedTooSoon";
            case MAIL_NOT_SENT -> "delegationRefusedMail";
            case UNKNOWN -> throw new IllegalArgumentException("answered by the page of what does not exist");
        };
    }
}
