package fr.guichet.simulator.oidc;

import com.nimbusds.jose.JOSEObjectType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** ID tokens, right ones and wrong ones. */
final class IdTokens {

    private static final Duration LIFETIME = Duration.ofMinutes(2);
    private static final String REALM_STORE = "f:550dc1c8-5b1c-4e0e-9d4f-5f6d3a2b1c0d:";
    private static final String STRANGER = "somebody-else";

    private final Addresses addresses;
    private final SigningKeys keys;
    private final Clock clock;

    IdTokens(Addresses addresses, SigningKeys keys, Clock clock) {
        this.addresses = addresses;
        this.keys = keys;
        this.clock = clock;
    }

    String issue(Grant grant, String accessToken) {
        Map<String, Object> claims = honest(grant, accessToken);
        grant.misbehaviours().forEach(misbehaviour -> spoil(claims, misbehaviour, grant));
        return signature(grant).sign(claims, JOSEObjectType.JWT, keys);
    }

    /** {@code sub} of somebody, as the face writes it. */
    static String subject(Face face, Person person) {
        return face == Face.PRO_SANTE_CONNECT
                ? REALM_STORE + person.nationalId()
                : UUID.nameUUIDFromBytes(("monsisra " + person.nationalId()).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    private Map<String, Object> honest(Grant grant, String accessToken) {
        Instant now = clock.instant();
        Person person = grant.session().person();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("auth_time", grant.signedInAt().getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iss", addresses.issuer());
        claims.put("aud", grant.request().client().id());
        claims.put("azp", grant.request().client().id());
        claims.put("sub", subject(addresses.face(), person));
        claims.put("nonce", grant.request().nonce());
        claims.put("sid", grant.session().id());
        claims.put("at_hash", Secrets.leftHalf(accessToken));
        claims.put("acr", grant.means().acr());
        if (addresses.face() == Face.PRO_SANTE_CONNECT) {
            claims.put("typ", "ID");
            claims.put("preferred_username", person.nationalId());
        } else {
            claims.put("SubjectNameID", person.nationalId());
            claims.put("amr", grant.means().amr());
        }
        return claims;
    }

    private void spoil(Map<String, Object> claims, Misbehaviour misbehaviour, Grant grant) {
        Instant now = clock.instant();
        switch (misbehaviour) {
            case NO_ACR -> claims.remove("acr");
            case LOWER_ACR ->
                claims.put(
                        "acr",
                        grant.means() == SignInMeans.CARD ? SignInMeans.APPLICATION.acr() : SignInMeans.PASSWORD.acr());
            case UNKNOWN_ACR -> claims.put("acr", "eidas9");
            case NO_AMR -> claims.remove("amr");
            case WEAK_AMR -> claims.put("amr", SignInMeans.PASSWORD.amr());
            case WRONG_NONCE -> claims.put("nonce", Secrets.random());
            case NO_NONCE -> claims.remove("nonce");
            case NO_SUBJECT_NAME_ID -> claims.remove("SubjectNameID");
            case MALFORMED_SUBJECT_NAME_ID -> claims.replace("SubjectNameID", Userinfo.MALFORMED_IDENTIFIER);
            case EXPIRED -> {
                claims.put("iat", now.minus(Duration.ofMinutes(62)).getEpochSecond());
                claims.put("exp", now.minus(Duration.ofMinutes(60)).getEpochSecond());
            }
            case NOT_YET_VALID -> {
                claims.put("iat", now.plus(Duration.ofMinutes(60)).getEpochSecond());
                claims.put("nbf", now.plus(Duration.ofMinutes(60)).getEpochSecond());
                claims.put("exp", now.plus(Duration.ofMinutes(62)).getEpochSecond());
            }
            case WRONG_AUDIENCE -> {
                claims.put("aud", STRANGER);
                claims.put("azp", STRANGER);
            }
            case WRONG_AUTHORIZED_PARTY -> {
                claims.put("aud", List.of(grant.request().client().id(), STRANGER));
                claims.put("azp", STRANGER);
            }
            case WRONG_ISSUER -> claims.put("iss", addresses.issuer() + "-other");
            case OLD_AUTH_TIME ->
                claims.put("auth_time", now.minus(Duration.ofDays(30)).getEpochSecond());
            case NO_AUTH_TIME -> claims.remove("auth_time");
            default -> {
                // Shown elsewhere: in the signature, in userinfo, or in an endpoint's answer.
            }
        }
    }

    private static Signature signature(Grant grant) {
        for (Misbehaviour misbehaviour : grant.misbehaviours()) {
            switch (misbehaviour) {
                case UNSIGNED -> {
                    return Signature.NONE;
                }
                case HS256_WITH_PUBLIC_KEY -> {
                    return Signature.HS256_WITH_PUBLIC_KEY;
                }
                case ROTATED_KEY -> {
                    return Signature.UNPUBLISHED_KEY;
                }
                case FORGED_SIGNATURE -> {
                    return Signature.FORGED;
                }
                default -> {
                    // Not a matter of the signature.
                }
            }
        }
        return Signature.HONEST;
    }
}
