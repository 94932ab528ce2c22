package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** STARTTLS or TLS to the relay. */
final class MailUnencrypted implements LintRule {

    @Override
    public String id() {
        return "mail-unencrypted";
    }

    @Override
    public String reason() {
        return "codes and links would be sent in the clear";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        JsonNode smtp = realm.json().path("smtpServer");
        boolean encrypted =
                smtp.path("starttls").asBoolean(false) || smtp.path("ssl").asBoolean(false);
        return LintedRealm.when(smtp.isObject() && !encrypted, "smtpServer", "starttls");
    }
}
