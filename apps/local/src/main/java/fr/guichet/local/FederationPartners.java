package fr.guichet.local;

import fr.guichet.simulator.monsisra.MonSisraClient;
import fr.guichet.simulator.oidc.ClientProof;
import fr.guichet.simulator.oidc.Face;
import fr.guichet.simulator.oidc.OidcSimulator;
import fr.guichet.simulator.oidc.RegisteredClient;
import fr.guichet.simulator.oidc.Tile;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Whom the gateway federates with: Pro Santé Connect, and the platform MonSisra in both directions. Each realm is a
 * client of its own there.
 */
final class FederationPartners implements AutoCloseable {
    private static final String PSC_CLIENT_ID = "GUICHET_PSC_CLIENT_ID";
    private static final String PSC_SECRET = "GUICHET_PSC_SECRET";
    private static final String MONSISRA_CLIENT_ID = "GUICHET_MONSISRA_CLIENT_ID";
    private static final String MONSISRA_SECRET = "GUICHET_MONSISRA_SECRET";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private OidcSimulator proSanteConnect;
    private OidcSimulator monSisra;
    private MonSisraClient monSisraClient;

    private FederationPartners() {}

    /**
     * Starts them; the gateway need not run yet.
     *
     * @param issuer of the realm that MonSisra is a client of
     * @param dossiers where the tile of the portal leads
     */
    static FederationPartners start(LocalPorts ports, URI issuer, URI dossiers) throws IOException {
        FederationPartners partners = new FederationPartners();
        try {
            partners.startAll(ports, issuer, dossiers);
            return partners;
        } catch (IOException | RuntimeException e) {
            partners.close();
            throw e;
        }
    }

    private void startAll(LocalPorts ports, URI issuer, URI dossiers) throws IOException {
        proSanteConnect = OidcSimulator.start(Face.PRO_SANTE_CONNECT, ports.psc());
        running.push(proSanteConnect);
        monSisra = OidcSimulator.start(Face.MONSISRA, ports.monsisra());
        running.push(monSisra);
        monSisraClient = MonSisraClient.start(ports.monsisraClient(), issuer, monSisra.home());
        running.push(monSisraClient);
        monSisra.show(new Tile("Service des dossiers", "Dossier service", tile(dossiers)));
        monSisra.show(new Tile("MonSisra avec Guichet", "MonSisra with Guichet", monSisraClient.address()));
    }

    /** OpenID Connect's login that a third party begins (Core 1.0, section 4). */
    private URI tile(URI dossiers) {
        return URI.create(dossiers.resolve("/connexion/initier")
                + "?iss=" + URLEncoder.encode(monSisra.issuer(), StandardCharsets.UTF_8)
                + "&target_link_uri="
                + URLEncoder.encode(dossiers.resolve("/").toString(), StandardCharsets.UTF_8));
    }

    /** The platforms whose tiles the dossier service obeys, each with its alias at the gateway. */
    String platforms() {
        return monSisra.issuer() + "=monsisra";
    }

    /** The realm's variables that are no secrets. */
    Map<String, String> environment(String realm) {
        Map<String, String> variables = new HashMap<>();
        variables.put("GUICHET_PSC_ENVIRONMENT", "custom");
        variables.put("GUICHET_PSC_ISSUER", proSanteConnect.issuer());
        variables.put("GUICHET_MONSISRA_ISSUER", monSisra.issuer());
        variables.put("GUICHET_MONSISRA_URL", monSisra.home().toString());
        variables.put("GUICHET_MONSISRA_JWKS_URL", monSisraClient.keysAddress().toString());
        variables.put(
                "GUICHET_MONSISRA_REDIRECT_URI", monSisraClient.returnAddress().toString());
        variables.put(
                "GUICHET_MONSISRA_LOGOUT_URL", monSisraClient.logoutAddress().toString());
        variables.putAll(clientIds(realm));
        return variables;
    }

    /** What a realm is called over there: as every realm has addresses of its own, each is a client of its own. */
    static Map<String, String> clientIds(String realm) {
        return Map.of(PSC_CLIENT_ID, "guichet-" + realm, MONSISRA_CLIENT_ID, "guichet-" + realm);
    }

    /** The realm's variables that are secrets. */
    static Map<String, String> secrets(DatabaseSecrets secrets) {
        return Map.of(PSC_SECRET, secrets.proSanteConnect(), MONSISRA_SECRET, secrets.monSisra());
    }

    /**
     * Makes a realm known at both, by the names and with the secrets of its environment.
     *
     * @param realm its issuer
     */
    void register(URI realm, Map<String, String> environment) {
        proSanteConnect.register(client(
                realm, "psc", environment.get(PSC_CLIENT_ID), new ClientProof.SecretPost(environment.get(PSC_SECRET))));
        monSisra.register(client(
                realm,
                "monsisra",
                environment.get(MONSISRA_CLIENT_ID),
                new ClientProof.SecretBasic(environment.get(MONSISRA_SECRET))));
    }

    private static RegisteredClient client(URI realm, String alias, String id, ClientProof proof) {
        URI broker = URI.create(realm + "/broker/" + alias + "/endpoint");
        return RegisteredClient.of(id, proof, broker)
                .returningTo(URI.create(broker + "/logout_response"))
                .toldAt(URI.create(realm + "/protocol/openid-connect/logout/backchannel-logout"));
    }

    OidcSimulator proSanteConnect() {
        return proSanteConnect;
    }

    OidcSimulator monSisra() {
        return monSisra;
    }

    MonSisraClient monSisraClient() {
        return monSisraClient;
    }

    @Override
    public void close() {
        StopAll.lastFirst(running);
    }
}
