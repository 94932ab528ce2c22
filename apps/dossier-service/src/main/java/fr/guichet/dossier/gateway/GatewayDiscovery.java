package fr.guichet.dossier.gateway;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The gateway's discovery document, fetched when first needed and kept: this service starts while the gateway is down,
 * and a failed attempt is tried again by the next request.
 */
@Component
public class GatewayDiscovery {

    private final GatewaySettings settings;
    private final ResourceRetriever retriever;
    private volatile Map<String, Object> document;

    public GatewayDiscovery(GatewaySettings settings) {
        this.settings = settings;
        this.retriever = GatewayHttp.retriever(settings);
    }

    /**
     * The document's members.
     *
     * @throws GatewayUnavailableException when it cannot be had, or speaks for another issuer
     */
    public Map<String, Object> document() {
        Map<String, Object> known = document;
        if (known == null) {
            known = fetch();
            document = known;
        }
        return known;
    }

    /** Where the keys are. */
    URI keys() {
        if (document().get("jwks_uri") instanceof String text) {
            return URI.create(text);
        }
        throw new GatewayUnavailableException("the discovery document names no keys");
    }

    private Map<String, Object> fetch() {
        Map<String, Object> members;
        try {
            members = JSONObjectUtils.parse(retriever
                    .retrieveResource(settings.discoveryDocument().toURL())
                    .getContent());
        } catch (IOException | ParseException e) {
            throw new GatewayUnavailableException("no discovery document", e);
        }
        // OpenID Connect Discovery 1.0, section 4.3: a document that speaks for another issuer is not to be used.
        if (!settings.issuer().toString().equals(members.get("issuer"))) {
            throw new GatewayUnavailableException("the discovery document names another issuer");
        }
        return Map.copyOf(members);
    }
}
