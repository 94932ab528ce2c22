package fr.guichet.realm.running;

import fr.guichet.realm.RealmRefusedException;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * Which server, and by whom: a client of the realm {@code master} with a service account.
 *
 * @param server origin and path of the server, ends with a slash
 * @param clientId of the service account
 * @param clientSecret its secret
 */
public record AdminAccess(URI server, String clientId, String clientSecret) {

    /** Environment: the client. */
    public static final String CLIENT = "GUICHET_ADMIN_CLIENT_ID";

    /** Environment: its secret. */
    public static final String SECRET = "GUICHET_ADMIN_CLIENT_SECRET";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads it.
     *
     * @param server such as {@code https://guichet.example.fr}; plain HTTP on loopback alone
     * @param environment as of {@link System#getenv()}
     * @throws RealmRefusedException when the address or the environment cannot be used
     */
    public static AdminAccess of(String server, Map<String, String> environment) {
        String client = environment.getOrDefault(CLIENT, "");
        String secret = environment.getOrDefault(SECRET, "");
        if (client.isBlank() || secret.isBlank()) {
            throw new RealmRefusedException(CLIENT + " and " + SECRET + " are to be set");
        }
        return new AdminAccess(address(server), client, secret);
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text.endsWith("/") ? text : text + "/");
            String host = String.valueOf(address.getHost());
            boolean safe = "https".equals(address.getScheme())
                    || "http".equals(address.getScheme()) && LOOPBACK.contains(host);
            if (address.getHost() != null && safe && address.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException refusedBelow) {
            // Not an address at all.
        }
        throw new RealmRefusedException("not the https address of a server (plain http on loopback alone)");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "AdminAccess[" + server + ", " + clientId + "]";
    }
}
