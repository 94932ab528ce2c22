package fr.guichet.realm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Parts of the realm that a place takes or leaves. Each is a fragment with variables of its own. */
public enum RealmOption {
    /** An SMS gateway that is spoken to by HTTP. */
    SMS("sms.yaml"),
    /** Login by Pro Santé Connect (e-CPS). */
    PSC("pro-sante-connect.yaml"),
    /** The regional platform MonSisra: people come from it, and it sends its own people here. */
    MONSISRA("monsisra.yaml");

    private final String file;

    RealmOption(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** As the command line names it: {@code sms}. */
    String argument() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RealmOption> of(String argument) {
        return Stream.of(values())
                .filter(option -> option.argument().equals(argument))
                .findFirst();
    }

    static List<String> arguments() {
        return Stream.of(values()).map(RealmOption::argument).toList();
    }
}
