package fr.guichet.simulator.oidc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The browsers on their way; the oldest are forgotten when there are very many. */
final class LoginsUnderWay {

    private static final int MOST = 10_000;

    private final Map<String, LoginUnderWay> byId = new LinkedHashMap<>();

    synchronized LoginUnderWay open(Optional<AuthorizationRequest> request) {
        LoginUnderWay login = LoginUnderWay.of(request);
        byId.put(login.id(), login);
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
        return login;
    }

    synchronized Optional<LoginUnderWay> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized void replace(LoginUnderWay login) {
        byId.replace(login.id(), login);
    }

    /** True for the one caller that may end it. */
    synchronized boolean close(LoginUnderWay login) {
        return byId.remove(login.id()) != null;
    }
}
