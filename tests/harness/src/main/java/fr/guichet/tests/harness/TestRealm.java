package fr.guichet.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.local.AdminApi;
import fr.guichet.local.Gateway;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One realm of the running server. */
public final class TestRealm {
    private final String name;
    private final Gateway gateway;
    private final AdminApi api;
    private final RelyingParty relyingParty;

    TestRealm(String name, Gateway gateway, AdminApi api, RelyingParty relyingParty) {
        this.name = name;
        this.gateway = gateway;
        this.api = api;
        this.relyingParty = relyingParty;
    }

    public String name() {
        return name;
    }

    public URI issuer() {
        return gateway.issuer(name);
    }

    /** Begins a login of the in-test relying party here. */
    public RelyingParty.Login login() {
        return relyingParty.login(issuer());
    }

    /** Our APIs of this realm for nobody; paths begin at the issuer, such as {@code /delegations}. */
    public ApiClient api() {
        return ApiClient.anonymous(issuer());
    }

    public EventReader events() {
        return new EventReader(api, name);
    }

    /** How many accounts have that user name; for a professional, the national identifier. */
    public int accountsOf(String username) {
        return search(username).size();
    }

    /** The account of that user name, as an administrator sees it. */
    public Optional<JsonNode> account(String username) {
        JsonNode found = search(username);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** How many accounts carry that national identifier as their attribute, whatever they are called. */
    public int accountsCarrying(String nationalIdentifier) {
        return api.get(name + "/users?q="
                        + URLEncoder.encode("nationalIdentifier:" + nationalIdentifier, StandardCharsets.UTF_8))
                .size();
    }

    /** How many accounts there are in all. */
    public int accounts() {
        return api.get(name + "/users/count").asInt();
    }

    private JsonNode search(String username) {
        return api.get(name + "/users?exact=true&briefRepresentation=false&username="
                + URLEncoder.encode(username, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
