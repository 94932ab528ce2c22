package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.realm.Deployment;
import java.util.List;

/** STARTTLS, which the gateway then insists on, or TLS to the relay; but on one machine, where mails go to no person. */
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
        return LintedRealm.when(
                smtp.isObject() && !encrypted && !realm.isOf(Deployment.LOCAL), "smtpServer", "starttls");
    }
}
