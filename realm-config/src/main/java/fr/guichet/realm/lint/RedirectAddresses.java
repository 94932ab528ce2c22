package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.realm.lint.LintedRealm.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where clients may send a browser on: after a login, and after a logout. */
final class RedirectAddresses {

    private static final String AFTER_LOGOUT = "post.logout.redirect.uris";

    private RedirectAddresses() {}

    /** Paths of the lists that hold such an address; those of clients that log nobody in are never read. */
    static List<List<String>> of(LintedRealm realm, Predicate<String> weak) {
        List<List<String>> found = new ArrayList<>();
        for (Placed client : realm.clients()) {
            for (JsonNode address : client.json().path("redirectUris")) {
                if (weak.test(address.asText())) {
                    found.add(client.path("redirectUris"));
                    break;
                }
            }
            String afterLogout =
                    client.json().path("attributes").path(AFTER_LOGOUT).asText();
            // "+" is the same as after a login, "-" is nowhere.
            if (Stream.of(afterLogout.split("##"))
                    .filter(address -> !address.isEmpty() && !address.equals("+") && !address.equals("-"))
                    .anyMatch(weak)) {
                found.add(client.path("attributes", AFTER_LOGOUT));
            }
        }
        return found;
    }
}
