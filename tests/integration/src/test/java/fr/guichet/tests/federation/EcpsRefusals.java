package fr.guichet.tests.federation;

import fr.guichet.simulator.oidc.Misbehaviour;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What each misbehaviour of Pro Santé Connect ends in: the event's error, and the page by its status and heading. */
final class EcpsRefusals {
    /** They say how somebody signed in, which the level does not hang on: the login goes on, and its tokens say no more. */
    static final Set<Misbehaviour> NOT_REFUSED = Set.of(Misbehaviour.NO_AMR, Misbehaviour.WEAK_AMR);

    private static final String NOT_BELIEVED = "La réponse de Pro Santé Connect n’a pas pu être vérifiée";
    private static final String UNKNOWN_LEVEL = "Le niveau de sécurité de la connexion est inconnu";
    private static final String WRONG_TIME = "La réponse de Pro Santé Connect n’est pas valable à cette heure";
    private static final String UNREADABLE = "La réponse de Pro Santé Connect est illisible";
    private static final String DOWN = "Pro Santé Connect ne répond pas";
    private static final String SLOW = "Pro Santé Connect met trop de temps à répondre";

    private static final Map<Misbehaviour, Line> TABLE = table();

    private EcpsRefusals() {}

    /**
     * One line of the table.
     *
     * @param error of the event
     * @param status of the page
     * @param heading of the page
     */
    record Line(String error, int status, String heading) {}

    static Map<Misbehaviour, Line> all() {
        return TABLE;
    }

    static Line of(Misbehaviour misbehaviour) {
        return TABLE.get(misbehaviour);
    }

    private static Map<Misbehaviour, Line> table() {
        Map<Misbehaviour, Line> table = new EnumMap<>(Misbehaviour.class);
        table.put(Misbehaviour.NO_ACR, new Line("upstream_acr_absent", 403, UNKNOWN_LEVEL));
        table.put(
                Misbehaviour.LOWER_ACR, new Line("upstream_acr_too_low", 403, "Cette connexion n’est pas assez sûre"));
        table.put(Misbehaviour.UNKNOWN_ACR, new Line("upstream_acr_unknown", 403, UNKNOWN_LEVEL));
        table.put(Misbehaviour.WRONG_NONCE, new Line("upstream_nonce", 403, NOT_BELIEVED));
        table.put(Misbehaviour.NO_NONCE, new Line("upstream_nonce", 403, NOT_BELIEVED));
        table.put(Misbehaviour.FOREIGN_SUB, new Line("upstream_subject_mismatch", 403, NOT_BELIEVED));
        table.put(
                Misbehaviour.OTHER_SUBJECT_NAME_ID,
                new Line("upstream_identifier_mismatch", 403, "Les informations reçues se contredisent"));
        table.put(
                Misbehaviour.NO_SUBJECT_NAME_ID,
                new Line("upstream_identifier_absent", 403, "Votre identifiant national n’a pas été transmis"));
        table.put(
                Misbehaviour.MALFORMED_SUBJECT_NAME_ID,
                new Line("upstream_identifier_malformed", 403, "Votre identifiant national n’est pas valable"));
        table.put(Misbehaviour.ROTATED_KEY, new Line("upstream_signature", 403, NOT_BELIEVED));
        table.put(Misbehaviour.FORGED_SIGNATURE, new Line("upstream_signature", 403, NOT_BELIEVED));
        table.put(Misbehaviour.UNSIGNED, new Line("upstream_unsigned", 403, NOT_BELIEVED));
        table.put(Misbehaviour.HS256_WITH_PUBLIC_KEY, new Line("upstream_algorithm", 403, NOT_BELIEVED));
        table.put(Misbehaviour.EXPIRED, new Line("upstream_expired", 403, WRONG_TIME));
        table.put(Misbehaviour.NOT_YET_VALID, new Line("upstream_not_yet_valid", 403, WRONG_TIME));
        table.put(Misbehaviour.WRONG_AUDIENCE, new Line("upstream_audience", 403, NOT_BELIEVED));
        table.put(Misbehaviour.WRONG_AUTHORIZED_PARTY, new Line("upstream_audience", 403, NOT_BELIEVED));
        table.put(Misbehaviour.WRONG_ISSUER, new Line("upstream_issuer", 403, NOT_BELIEVED));
        table.put(
                Misbehaviour.OLD_AUTH_TIME,
                new Line("upstream_auth_too_old", 403, "Votre identification est trop ancienne"));
        table.put(
                Misbehaviour.NO_AUTH_TIME,
                new Line("upstream_auth_time_absent", 403, "La date de votre identification est inconnue"));
        table.put(
                Misbehaviour.AUTHORIZATION_ERROR,
                new Line("upstream_error_answer", 502, "Pro Santé Connect n’a pas pu vous identifier"));
        table.put(Misbehaviour.WRONG_STATE, new Line("upstream_no_login", 400, "Cette connexion n’est plus en cours"));
        table.put(Misbehaviour.SLOW_TOKEN, new Line("upstream_too_slow", 504, SLOW));
        table.put(Misbehaviour.SLOW_USERINFO, new Line("upstream_too_slow", 504, SLOW));
        table.put(Misbehaviour.TOKEN_500, new Line("upstream_unavailable", 503, DOWN));
        table.put(
                Misbehaviour.CODE_REFUSED,
                new Line("upstream_code_refused", 502, "La connexion n’a pas été confirmée"));
        table.put(Misbehaviour.TOKEN_REDIRECT, new Line("upstream_unavailable", 503, DOWN));
        table.put(Misbehaviour.MALFORMED_TOKEN, new Line("upstream_answer_malformed", 502, UNREADABLE));
        table.put(Misbehaviour.ENDLESS_TOKEN, new Line("upstream_answer_malformed", 502, UNREADABLE));
        table.put(Misbehaviour.NO_ID_TOKEN, new Line("upstream_answer_malformed", 502, UNREADABLE));
        table.put(Misbehaviour.MALFORMED_ID_TOKEN, new Line("upstream_answer_malformed", 502, UNREADABLE));
        table.put(
                Misbehaviour.USERINFO_500,
                new Line("upstream_userinfo_failed", 502, "Vos informations n’ont pas pu être lues"));
        table.put(Misbehaviour.MALFORMED_USERINFO, new Line("upstream_answer_malformed", 502, UNREADABLE));
        return table;
    }
}
