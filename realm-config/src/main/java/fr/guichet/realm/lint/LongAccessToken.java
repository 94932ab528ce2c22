package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Access tokens are not asked about again while they last. */
final class LongAccessToken implements LintRule {

    private static final long SECONDS = 300;

    /** Unsaid, the second is a quarter of an hour. */
    private static final List<String> OF_REALM = List.of("accessTokenLifespan", "accessTokenLifespanForImplicitFlow");

    private static final String OF_CLIENT = "access.token.lifespan";

    @Override
    public String id() {
        return "long-access-token";
    }

    @Override
    public String reason() {
        return "a right that was taken away would go on for more than 5 minutes";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        List<List<String>> found = new ArrayList<>();
        for (String setting : OF_REALM) {
            found.addAll(LintedRealm.when(
                    !realm.json().hasNonNull(setting) || isTooLong(realm.json().path(setting)), setting));
        }
        found.addAll(
                realm.clients(client -> isTooLong(client.path("attributes").path(OF_CLIENT)), "attributes", OF_CLIENT));
        return found;
    }

    /** What is said and is no positive number is as long as the session: the server's "-1". */
    private static boolean isTooLong(JsonNode said) {
        return !said.isMissingNode() && (said.asLong(0) < 1 || Lifetime.of(said).isLongerThan(SECONDS));
    }
}
