package fr.guichet.tests.delegation;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.local.Secrets;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Somebody who is logged in and gives, receives, changes and ends delegations. */
final class Delegating {
    static final String API = "/delegations";

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final TestGuichet guichet;
    private final TestAccount account;
    private final Caller caller;

    private Delegating(TestGuichet guichet, TestAccount account, Caller caller) {
        this.guichet = guichet;
        this.account = account;
        this.caller = caller;
    }

    /** A doctor nobody has seen, logged in by password and code: {@code eidas1}. */
    static Delegating newDoctor(TestGuichet guichet) {
        return of(guichet, guichet.connectedDoctor());
    }

    static Delegating of(TestGuichet guichet, TestAccount account) {
        return new Delegating(guichet, account, guichet.callers().byPassword(account));
    }

    Caller caller() {
        return caller;
    }

    /** Of a self-employed professional, the user name. */
    String identifier() {
        return account.username();
    }

    TestAccount account() {
        return account;
    }

    /** "Mes délégations". */
    Page list() {
        return page("");
    }

    /** @param path below the section, with its slash */
    Page page(String path) {
        return caller.browser().open(address(path));
    }

    URI address(String path) {
        return URI.create(guichet.realm().issuer() + "/espace/delegations" + path);
    }

    /** The form for a colleague, filled in as asked and not sent. */
    Page colleagueForm(String identifier, LocalDate until) {
        return list().click("#delegation-authorise")
                .fill("familyName", "Confrère")
                .fill("givenName", "Camille")
                .fill("identifier", identifier)
                .select("Accéder aux dossiers", "Écriture")
                .fill("until", until.toString());
    }

    /** Authorises a colleague from today on, by the API; the answer. */
    JsonNode authorise(String identifier) {
        return caller.api().post(API, colleague(identifier)).json();
    }

    static Map<String, Object> colleague(String identifier) {
        return Map.of(
                "kind",
                "colleague",
                "familyName",
                "Confrère",
                "givenName",
                "Camille",
                "identifier",
                identifier,
                "rights",
                Map.of("dossiers", "write", "medical", "read", "autonomy", "none"),
                "from",
                today().toString(),
                "until",
                today().plusDays(10).toString());
    }

    static Map<String, Object> assistant(String email) {
        return Map.of(
                "kind", "assistant",
                "familyName", "Dupont",
                "givenName", "Vladimir",
                "email", email,
                "rights", Map.of("dossiers", "write", "medical", "none", "autonomy", "read"));
    }

    /** The same with other values. */
    static Map<String, Object> with(Map<String, Object> document, Map<String, Object> changes) {
        Map<String, Object> changed = new HashMap<>(document);
        changed.putAll(changes);
        return changed;
    }

    /** An address nobody else has. */
    static String newEmail() {
        return "assistant-" + Secrets.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "@example.test";
    }

    /** The day it is where the days of delegations are counted. */
    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Not the identifier: this shows in test reports. */
    @Override
    public String toString() {
        return "somebody who delegates";
    }
}
