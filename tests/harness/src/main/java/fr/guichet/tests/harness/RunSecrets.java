package fr.guichet.tests.harness;

import fr.guichet.local.Guichet;
import java.util.List;
import java.util.Map;

/** What a run has to keep to itself: the secrets it starts with, and those that its partners saw. */
final class RunSecrets {
    private static final List<String> OF_CLIENTS =
            List.of("GUICHET_DOSSIER_SECRET", "GUICHET_PSC_SECRET", "GUICHET_MONSISRA_SECRET");

    private final Sensitive sensitive;

    RunSecrets(Sensitive sensitive) {
        this.sensitive = sensitive;
    }

    /** Those that are made at the start. */
    void ofTheStart(Guichet guichet) {
        sensitive.add("a password", guichet.gateway().admin().password());
        sensitive.add("the secret of a client", guichet.gateway().admin().clientSecret());
        for (String variable : OF_CLIENTS) {
            sensitive.add("the secret of a client", guichet.realmEnvironment().get(variable));
        }
        guichet.serverKeys().values().forEach(key -> sensitive.add("a key of the server", key));
    }

    /** Those that left the gateway, or came to it, behind the browsers' back: messages, codes and tokens. */
    void ofThePartners(Guichet guichet) {
        SentMessages sent = new SentMessages(sensitive);
        sent.addMails(guichet.inbox().mails());
        sent.addSms(guichet.sms().inbox().messages());
        add(guichet.proSanteConnect().secrets());
        add(guichet.monSisra().secrets());
        add(guichet.monSisraClient().secrets());
    }

    private void add(Map<String, String> kindByValue) {
        kindByValue.forEach((value, kind) -> sensitive.add(kind, value));
    }
}
