package fr.guichet.federation.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.federation.upstream.UpstreamVerdict;
import fr.guichet.federation.upstream.VerifiedLogin;
import java.time.Instant;
import java.util.Optional;

/** A verified login of a doctor by card at a platform, to change one claim at a time. */
final class PlatformLogin {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final String DOCTOR = "899700356894";

    private final ObjectNode idToken = JsonNodeFactory.instance.objectNode();
    private ObjectNode userinfo = JsonNodeFactory.instance.objectNode();

    PlatformLogin() {
        idToken.put("sub", "subject-at-the-platform");
        idToken.put("acr", "eidas1");
        idToken.put("auth_time", NOW.getEpochSecond() - 60);
        methods("sc", "pin", "mfa", "hwk");
        userinfo.put("sub", "subject-at-the-platform");
        userinfo.put("SubjectNameID", DOCTOR);
        userinfo.put("family_name", "MED-CS RPPS0035689");
        userinfo.put("given_name", "ANNE");
        userinfo.putArray("SubjectRole").add("10^1.2.250.1.213.1.1.5.5");
        userinfo.putObject("SubjectRefPro")
                .putArray("exercices")
                .addObject()
                .put("codeProfession", "10")
                .put("codeSavoirFaire", "SM54");
    }

    ObjectNode idToken() {
        return idToken;
    }

    ObjectNode userinfo() {
        return userinfo;
    }

    PlatformLogin methods(String... methods) {
        ArrayNode amr = idToken.putArray("amr");
        for (String method : methods) {
            amr.add(method);
        }
        return this;
    }

    PlatformLogin withoutUserinfo() {
        userinfo = null;
        return this;
    }

    UpstreamVerdict judged() {
        return judged(PlatformSettings.complete());
    }

    UpstreamVerdict judged(PlatformConfig settings) {
        return PlatformAdmission.judge(
                settings.policy(), new VerifiedLogin(idToken, Optional.ofNullable(userinfo), NOW));
    }
}
