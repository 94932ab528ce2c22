package fr.guichet.realm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of places the realm runs at. Each is a small overlay; a place of an operator is one of them and files of its own. */
public enum Deployment {
    /** One machine, plain HTTP on loopback. */
    LOCAL,
    /** Where a new version is tried, with TEST cards. */
    STAGING,
    /** Where real people log in. */
    PRODUCTION;

    /** Realm attribute that says which of them a realm is. */
    public static final String ATTRIBUTE = "guichet.realm.environment";

    /** As the command line and the attribute name it: {@code production}. */
    public String argument() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file() {
        return argument() + ".yaml";
    }

    static Optional<Deployment> of(String argument) {
        return Stream.of(values())
                .filter(deployment -> deployment.argument().equals(argument))
                .findFirst();
    }

    static List<String> arguments() {
        return Stream.of(values()).map(Deployment::argument).toList();
    }
}
