package fr.guichet.audit;

/**
 * What is shown of the client that an event names. The server writes down what a request calls its client before it looks
 * whether there is one: the id of a real client stays as it is, with all its digits, and anything else is a text that
 * somebody sent.
 */
final class ClientRule {

    /** Of what is no client's id. */
    private static final int LONGEST = 100;

    private final KnownClients clients;

    ClientRule(KnownClients clients) {
        this.clients = clients;
    }

    String apply(String realmId, String clientId) {
        String scrubbed = PersonalText.scrub(clientId, LONGEST);
        // Nearly every id is left as it is, and needs no look.
        return scrubbed.equals(clientId) || clients.include(realmId, clientId) ? clientId : scrubbed;
    }
}
