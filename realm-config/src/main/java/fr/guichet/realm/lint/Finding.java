package fr.guichet.realm.lint;

import java.util.List;

/**
 * A weak setting.
 *
 * @param rule id of the rule that refuses it
 * @param path of the value, an element of a list as {@code clients[dossier-service]}
 * @param reason why it is refused; never repeats a value
 */
public record Finding(String rule, List<String> path, String reason) {

    public Finding {
        path = List.copyOf(path);
    }

    /** {@code clients[dossier-service]/attributes/…}. */
    public String where() {
        return String.join("/", path);
    }

    @Override
    public String toString() {
        return rule + " at " + where() + ": " + reason;
    }
}
