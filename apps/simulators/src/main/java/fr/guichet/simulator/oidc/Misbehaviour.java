package fr.guichet.simulator.oidc;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that goes wrong in a login that is right otherwise. Unless said otherwise it is the ID token that is wrong.
 */
public enum Misbehaviour {
    /** No {@code acr}. */
    NO_ACR,
    /** The {@code acr} one step below the one that the sign-in earned: {@code eidas1} for a card. */
    LOWER_ACR,
    /** An {@code acr} that nobody has heard of. */
    UNKNOWN_ACR,
    /** Neither {@code amr} nor, in Pro Santé Connect's userinfo, {@code authMode}. */
    NO_AMR,
    /** {@code amr} of a password alone; the {@code acr} stays. */
    WEAK_AMR,
    /** Another {@code nonce} than the request's. */
    WRONG_NONCE,
    NO_NONCE,
    /** userinfo of another {@code sub}. */
    FOREIGN_SUB,
    /** userinfo with another person's {@code SubjectNameID}, everything else being the right person's. */
    OTHER_SUBJECT_NAME_ID,
    /** No {@code SubjectNameID}, neither in the ID token nor in userinfo. */
    NO_SUBJECT_NAME_ID,
    /** A {@code SubjectNameID} that is no national identifier, in the ID token and in userinfo. */
    MALFORMED_SUBJECT_NAME_ID,
    /** Signed by a key, under a name, that is not published. */
    ROTATED_KEY,
    /** Signed by a stranger's key under the name of the published one. */
    FORGED_SIGNATURE,
    /** {@code alg: none}. */
    UNSIGNED,
    /** HS256, with the published key (PEM) as the secret. */
    HS256_WITH_PUBLIC_KEY,
    /** Ended an hour ago. */
    EXPIRED,
    /** Issued in an hour, {@code iat} and {@code nbf}. */
    NOT_YET_VALID,
    WRONG_AUDIENCE,
    /** The right audience beside another, and issued to that other ({@code azp}). */
    WRONG_AUTHORIZED_PARTY,
    WRONG_ISSUER,
    /** Signed in 30 days ago. */
    OLD_AUTH_TIME,
    NO_AUTH_TIME,
    /** The authorization answer is {@code error=server_error}. */
    AUTHORIZATION_ERROR,
    /** The authorization answer carries another {@code state}. */
    WRONG_STATE,
    /** The token endpoint takes its time: see {@link OidcSimulator#SLOW}. */
    SLOW_TOKEN,
    /** userinfo takes its time: see {@link OidcSimulator#SLOW}. */
    SLOW_USERINFO,
    /** The token endpoint answers HTTP 500. */
    TOKEN_500,
    /** The token endpoint refuses the code: HTTP 400, {@code invalid_grant}. */
    CODE_REFUSED,
    /** The token endpoint answers with a redirection to {@link OidcSimulator#ELSEWHERE}. */
    TOKEN_REDIRECT,
    /** The token endpoint answers with a page instead of JSON. */
    MALFORMED_TOKEN,
    /** The token endpoint answers with more than anybody should read. */
    ENDLESS_TOKEN,
    /** The token endpoint answers with an access token alone. */
    NO_ID_TOKEN,
    /** The ID token is no JWT. */
    MALFORMED_ID_TOKEN,
    /** userinfo answers HTTP 500. */
    USERINFO_500,
    /** userinfo is not JSON. */
    MALFORMED_USERINFO;

    /** Its name as words, in English: what developers look up here. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The one of a value of the field {@code misbehaviour} of the sign-in page. */
    static Optional<Misbehaviour> ofForm(String value) {
        return Stream.of(values())
                .filter(misbehaviour -> misbehaviour.name().equals(value))
                .findFirst();
    }
}
