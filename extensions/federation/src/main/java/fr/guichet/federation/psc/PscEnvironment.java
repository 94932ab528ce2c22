package fr.guichet.federation.psc;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Pro Santé Connect is; its discovery document has a path of its own in each of them. */
enum PscEnvironment {
    /** Real professionals. */
    PRODUCTION("production", "https://auth.esw.esante.gouv.fr/auth/realms/esante-wallet"),
    /** Test professionals of the ANS. */
    SANDBOX("bac-a-sable", "https://auth.bas.psc.esante.gouv.fr/auth/realms/esante-wallet"),
    /** An issuer of the operator: a simulator, or an address that the ANS has changed. */
    CUSTOM("custom", null);

    private final String code;
    private final String issuer;

    PscEnvironment(String code, String issuer) {
        this.code = code;
        this.issuer = issuer;
    }

    /** The value of the setting. */
    String code() {
        return code;
    }

    /** The issuer that the ANS publishes; empty for an operator's own. */
    Optional<URI> issuer() {
        return Optional.ofNullable(issuer).map(URI::create);
    }

    static Optional<PscEnvironment> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
