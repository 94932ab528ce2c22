package fr.guichet.audit;

import fr.guichet.identity.AuthenticationEvidence;
import fr.guichet.identity.watch.CodeDetail;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.events.Details;

/** Which rule holds for which detail. It is an allow-list: a detail that nobody has thought about is hidden. */
final class DetailPolicy {

    private static final List<String> TEXTS = List.of(
            Details.ACTION,
            Details.AUDIENCE,
            Details.AUTHENTICATION_ERROR_DETAIL,
            Details.AUTH_METHOD,
            Details.AUTH_TYPE,
            Details.CLIENT_AUTH_METHOD,
            Details.CLIENT_POLICY_ERROR,
            Details.CONSENT,
            Details.CONTEXT,
            Details.CREDENTIAL_TYPE,
            Details.CUSTOM_REQUIRED_ACTION,
            Details.FIELDS_TO_UPDATE,
            Details.GRANTED_CLIENT,
            Details.GRANT_TYPE,
            Details.IDENTITY_PROVIDER,
            Details.IDENTITY_PROVIDER_ISSUER,
            Details.LOGIN_RETRY,
            Details.LOGOUT_TRIGGERED_BY_ACTION_TOKEN,
            Details.LOGOUT_TRIGGERED_BY_REQUIRED_ACTION,
            Details.NOT_BEFORE,
            Details.NUM_FAILURES,
            Details.PERMISSION,
            Details.REASON,
            Details.REDIRECTED_TO_CLIENT,
            Details.REFRESH_TOKEN_TYPE,
            Details.REGISTER_METHOD,
            Details.REMEMBER_ME,
            Details.RESPONSE_MODE,
            Details.RESPONSE_TYPE,
            Details.RESTART_AFTER_TIMEOUT,
            Details.REVOKED_CLIENT,
            Details.SCOPE,
            Details.SIGNATURE_ALGORITHM,
            Details.SIGNATURE_REQUIRED,
            Details.TOKEN_ISSUED_FOR,
            Details.TOKEN_TYPE,
            Details.USER_SESSION_EXPIRED_REASON,
            Details.VALIDATE_ACCESS_TOKEN,
            Details.ACCESS_TOKEN_EXPIRATION_TIME,
            Details.AGE_OF_REFRESH_TOKEN,
            "card_type",
            CodeDetail.CHANNEL.key(),
            CodeDetail.STEP.key(),
            "space",
            "establishment_act",
            "delegation_act",
            "delegation_kind",
            "delegation_rights",
            "delegation_until",
            "terms_version");

    private static final List<String> OBJECT_IDS = List.of(
            Details.CREDENTIAL_ID,
            Details.EXISTING_USER,
            Details.ORG_ID,
            Details.REFRESH_TOKEN_SUB,
            Details.SELECTED_CREDENTIAL_ID,
            "establishment",
            "member",
            "membership",
            "delegation",
            "delegation_delegate",
            "delegation_doctor",
            AuthenticationEvidence.TRUSTED_DEVICE);

    private static final List<String> IDENTIFIERS = List.of(
            Details.USERNAME,
            Details.IDENTITY_PROVIDER_USERNAME,
            Details.IDENTITY_PROVIDER_USER_ID,
            Details.PREF_PREVIOUS + Details.IDENTITY_PROVIDER_USERNAME,
            "identity_provider_username",
            "previous_username",
            "updated_username",
            "national_identifier",
            "card_number");

    private static final List<String> DIGESTS = List.of(
            Details.CODE_ID,
            Details.IDENTITY_PROVIDER_BROKER_SESSION_ID,
            Details.REFRESH_TOKEN_ID,
            Details.TOKEN_ID,
            Details.UPDATED_REFRESH_TOKEN_ID);

    private static final Map<String, DetailRule> RULES = rules();

    private DetailPolicy() {}

    private static Map<String, DetailRule> rules() {
        Map<String, DetailRule> rules = new HashMap<>();
        TEXTS.forEach(detail -> rules.put(detail, DetailRule.TEXT));
        OBJECT_IDS.forEach(detail -> rules.put(detail, DetailRule.OBJECT_ID));
        IDENTIFIERS.forEach(detail -> rules.put(detail, DetailRule.IDENTIFIER));
        DIGESTS.forEach(detail -> rules.put(detail, DetailRule.DIGEST));
        rules.put(Details.REDIRECT_URI, DetailRule.ADDRESS);
        return Map.copyOf(rules);
    }

    /** A copy in which every value follows its rule, in the order of the names; null stays null. */
    static Map<String, String> apply(Map<String, String> details) {
        if (details == null) {
            return null;
        }
        Map<String, String> masked = new LinkedHashMap<>();
        new TreeMap<>(details).forEach((detail, value) -> {
            if (value != null) {
                masked.put(detail, RULES.getOrDefault(detail, DetailRule.HIDDEN).apply(value));
            }
        });
        return masked;
    }
}
