package fr.guichet.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A variable of the environment that the server puts into the realm when it imports it: {@code ${NAME}}, or
 * {@code ${NAME:value}} with a default. Texts such as {@code ${email}} are names of messages and stay.
 *
 * @param name name of the variable
 * @param defaultValue what holds when it is not set
 */
public record Placeholder(String name, Optional<String> defaultValue) implements Comparable<Placeholder> {

    static final Pattern SYNTAX = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    private static final Comparator<Placeholder> ORDER = Comparator.comparing(Placeholder::name)
            .thenComparing(placeholder -> placeholder.defaultValue().orElse(""));

    static SortedSet<Placeholder> in(JsonNode realm) {
        SortedSet<Placeholder> found = new TreeSet<>();
        Matcher matcher = SYNTAX.matcher(realm.toString());
        while (matcher.find()) {
            found.add(new Placeholder(matcher.group(1), Optional.ofNullable(matcher.group(2))));
        }
        return found;
    }

    @Override
    public int compareTo(Placeholder other) {
        return ORDER.compare(this, other);
    }
}
