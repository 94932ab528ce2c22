package fr.guichet.federation.upstream;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a login by an upstream goes no further, each with an error of its own in the events. */
public enum UpstreamRefusal {
    /** The person, or the upstream, broke off ({@code access_denied} of RFC 6749, section 4.1.2.1). */
    CANCELLED,
    /** Nobody approved on the telephone in time. */
    PHONE_TIMEOUT,
    /** Any other error in the answer to the authorization request. */
    ERROR_ANSWER,
    /** The answer belongs to no login that is under way in this browser. */
    NO_LOGIN,
    /** The upstream cannot be reached, or answers with a failure of its own. */
    UNAVAILABLE,
    /** The upstream did not answer in time. */
    TOO_SLOW,
    /** Too many calls to the upstream are under way already. */
    TOO_BUSY,
    /** This side is not set up so that a login could be asked for: a missing secret, an unreadable key store. */
    MISCONFIGURED,
    /** The upstream does not take the authorization code. */
    CODE_REFUSED,
    /** An answer of the upstream is not what the standard says it is. */
    ANSWER_MALFORMED,
    /** The token is not signed. */
    UNSIGNED,
    /** The token is signed with an algorithm that is not accepted. */
    ALGORITHM,
    /** The token is not signed by a key of the issuer. */
    SIGNATURE,
    /** The token comes from another issuer. */
    ISSUER,
    /** The token is meant for another client. */
    AUDIENCE,
    /** The token has expired, or never does. */
    EXPIRED,
    /** The token is not valid yet. */
    NOT_YET_VALID,
    /** The token answers another request. */
    NONCE,
    /** userinfo speaks of another subject than the ID token. */
    SUBJECT_MISMATCH,
    /** userinfo cannot be had although the rest of the login went well. */
    USERINFO_FAILED,
    /** There is no national identifier. */
    IDENTIFIER_ABSENT,
    /** The national identifier breaks the rules of its kind. */
    IDENTIFIER_MALFORMED,
    /** The claims name two persons. */
    IDENTIFIER_MISMATCH,
    /** The person adds to their account a means of login of somebody else. */
    OTHER_PERSON,
    /** The upstream names no level of assurance. */
    ACR_ABSENT,
    /** The level is not on the scale, or not one that is accepted. */
    ACR_UNKNOWN,
    /** The level is lower than the one that is needed. */
    ACR_TOO_LOW,
    /** The upstream does not say how the person signed in. */
    AMR_ABSENT,
    /** The way the person signed in is not one that is accepted. */
    AMR_NOT_ACCEPTED,
    /** The upstream does not say when the person signed in. */
    AUTH_TIME_ABSENT,
    /** The person signed in too long ago. */
    AUTH_TOO_OLD,
    /** Profession: absent, or one that may not enter by this upstream. */
    PROFESSION;

    /** Error of the event: {@code upstream_acr_too_low}. */
    public String eventError() {
        return "upstream_" + code();
    }

    /** Name of the cause in the address of its page: {@code acr_too_low}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The refusal of a {@link #code()}; empty when there is none of that name. */
    static Optional<UpstreamRefusal> ofCode(String code) {
        return Stream.of(values())
                .filter(refusal -> refusal.code().equals(code))
                .findFirst();
    }
}
