package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmRefusedException;

/** What files have to say as keys with values, and may say otherwise by a slip of indentation. */
final class Mapping {

    private Mapping() {}

    /**
     * A copy of it.
     *
     * @param where in the files; a value is not repeated
     * @throws RealmRefusedException when it is a text, a number, a list or nothing
     */
    static ObjectNode copied(String where, JsonNode said) {
        if (said.isObject()) {
            return said.deepCopy();
        }
        throw new RealmRefusedException(where + ": not keys with values");
    }
}
