package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keeps the ledger of the secrets on the server in step with what is written there. */
final class RememberedSecrets {

    private final AdminConnection server;
    private final SecretLedger ledger;

    RememberedSecrets(AdminConnection server, SecretLedger ledger) {
        this.server = server;
        this.ledger = ledger;
    }

    /** Writes something, which may set a secret. */
    void around(ResourceId id, Runnable write) {
        ledger.before(id).ifPresent(this::remember);
        write.run();
        ledger.after(id).ifPresent(this::remember);
    }

    /** Once everything is written. @param made whether the realm was made of these secrets a moment ago */
    void all(boolean made) {
        ledger.attribute(made).ifPresent(this::remember);
    }

    private void remember(String fingerprints) {
        ObjectNode realm = (ObjectNode) server.get("");
        realm.withObjectProperty("attributes").put(SecretLedger.ATTRIBUTE, fingerprints);
        server.put("", realm);
    }
}
