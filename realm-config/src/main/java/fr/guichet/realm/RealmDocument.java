package fr.guichet.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.lint.Acceptance;

/**
 * The merged files: the realm, and what is said beside it for its lint and its migrations, which the server is not told.
 */
final class RealmDocument {

    /** What was renamed or taken away since earlier versions: {@code fr.guichet.realm.running.Migrations}. */
    static final String MIGRATIONS = "migrations";

    private final ObjectNode merged;

    RealmDocument(ObjectNode merged) {
        this.merged = merged.deepCopy();
    }

    /** Everything as the files say it. */
    ObjectNode merged() {
        return merged.deepCopy();
    }

    JsonNode migrations() {
        return merged.path(MIGRATIONS).deepCopy();
    }

    /** The realm as the server takes it. */
    ObjectNode realm() {
        ObjectNode realm = merged.deepCopy();
        realm.remove(MIGRATIONS);
        forget(realm);
        EmbeddedJson.write(realm);
        return realm;
    }

    private static void forget(JsonNode node) {
        if (node instanceof ObjectNode mapping) {
            mapping.remove(Acceptance.KEY);
        }
        node.forEach(RealmDocument::forget);
    }
}
