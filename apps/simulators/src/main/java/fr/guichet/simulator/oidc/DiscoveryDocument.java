package fr.guichet.simulator.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OpenID Connect Discovery's document. */
final class DiscoveryDocument {

    private DiscoveryDocument() {}

    static Map<String, Object> of(Addresses addresses) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", addresses.issuer());
        document.put("authorization_endpoint", address(addresses, Endpoint.AUTHORIZATION));
        document.put("token_endpoint", address(addresses, Endpoint.TOKEN));
        document.put("userinfo_endpoint", address(addresses, Endpoint.USERINFO));
        document.put("end_session_endpoint", address(addresses, Endpoint.LOGOUT));
        document.put("jwks_uri", address(addresses, Endpoint.KEYS));
        document.put("response_types_supported", List.of("code"));
        document.put("response_modes_supported", List.of("query"));
        document.put("grant_types_supported", List.of("authorization_code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put(
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_basic", "client_secret_post", "private_key_jwt", "tls_client_auth"));
        document.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256", "PS256", "ES256"));
        document.put("scopes_supported", List.of("openid", "scope_all"));
        document.put("claims_supported", List.of("sub", "acr", "amr", "auth_time", "sid", "SubjectNameID"));
        document.put("acr_values_supported", List.of("eidas1", "eidas2"));
        document.put("backchannel_logout_supported", true);
        document.put("backchannel_logout_session_supported", true);
        document.put("authorization_response_iss_parameter_supported", true);
        return document;
    }

    private static String address(Addresses addresses, Endpoint endpoint) {
        return addresses.of(endpoint).toString();
    }
}
