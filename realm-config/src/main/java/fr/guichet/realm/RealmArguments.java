package fr.guichet.realm;

import fr.guichet.realm.running.Consent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command is given after its name.
 *
 * @param assembly the realm, with the options and for the place that were named
 * @param words everything that is no flag, in order
 * @param switches flags without a value
 */
record RealmArguments(RealmAssembly assembly, List<String> words, Set<Switch> switches) {

    private static final String WITH = "--with=";
    private static final String FOR = "--for=";

    static final String USAGE = "[--for=" + String.join("|", Deployment.arguments()) + "] [--with="
            + String.join("|", RealmOption.arguments()) + "]... [overlay.yaml...]";

    /** Flags of the commands that talk to a server. */
    enum Switch {
        /** For programs. */
        JSON(null),
        PRUNE(Consent.PRUNE),
        SECRETS(Consent.SECRETS),
        ADOPT(Consent.ADOPT);

        private final Consent consent;

        Switch(Consent consent) {
            this.consent = consent;
        }

        String argument() {
            return "--" + name().toLowerCase(Locale.ROOT);
        }
    }

    RealmArguments {
        words = List.copyOf(words);
    }

    /** Empty when a flag is none. */
    static Optional<RealmArguments> of(RealmAssembly assembly, List<String> arguments) {
        RealmAssembly chosen = assembly;
        List<String> words = new ArrayList<>();
        Set<Switch> switches = EnumSet.noneOf(Switch.class);
        for (String argument : arguments) {
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            Optional<RealmAssembly> more = assembly(chosen, argument);
            Optional<Switch> found = Stream.of(Switch.values())
                    .filter(known -> known.argument().equals(argument))
                    .findFirst();
            if (more.isEmpty() && found.isEmpty()) {
                return Optional.empty();
            }
            chosen = more.orElse(chosen);
            found.ifPresent(switches::add);
        }
        return Optional.of(new RealmArguments(chosen, words, switches));
    }

    private static Optional<RealmAssembly> assembly(RealmAssembly chosen, String argument) {
        if (argument.startsWith(WITH)) {
            return RealmOption.of(argument.substring(WITH.length())).map(chosen::with);
        }
        if (argument.startsWith(FOR)) {
            return Deployment.of(argument.substring(FOR.length())).map(chosen::in);
        }
        return Optional.empty();
    }

    boolean has(Switch flag) {
        return switches.contains(flag);
    }

    /** What the operator says yes to. */
    Set<Consent> consents() {
        return switches.stream()
                .map(flag -> flag.consent)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The words from there on, as files. */
    List<Path> files(int from) {
        return words.stream().skip(from).map(Path::of).toList();
    }
}
