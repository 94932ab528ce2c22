package fr.guichet.simulator.monsisra;

import com.nimbusds.oauth2.sdk.id.State;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of the portal, by the random value of their cookie. */
final class Connections {

    private final Map<String, Connection> byCookie = new ConcurrentHashMap<>();

    /** @return the value of the new session's cookie */
    String open(Connection connection) {
        String cookie = new State().getValue();
        byCookie.put(cookie, connection);
        return cookie;
    }

    Optional<Connection> of(Optional<String> cookie) {
        return cookie.map(byCookie::get);
    }

    /** @return the one that ended */
    Optional<Connection> close(Optional<String> cookie) {
        return cookie.map(byCookie::remove);
    }

    /** Ends every session that began with that one at the gateway; how many they were. */
    int closeOf(String sid) {
        int before = byCookie.size();
        byCookie.values().removeIf(connection -> connection.sid().equals(sid));
        return before - byCookie.size();
    }

    int count() {
        return byCookie.size();
    }
}
