package fr.guichet.identity;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of identity provider that are ours. A realm may have several of one kind, each with its own alias. */
public enum ProviderKind {
    /** A card in the reader. */
    CARD("cps"),
    /** The e-CPS, or a card presented over there. */
    PRO_SANTE_CONNECT("pro-sante-connect"),
    /** A regional platform. */
    PLATFORM("regional-platform");

    private final String id;

    ProviderKind(String id) {
        this.id = id;
    }

    /** Id of the provider in realms. */
    public String id() {
        return id;
    }

    /** The kind of that id; empty for one that is not ours. */
    public static Optional<ProviderKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
