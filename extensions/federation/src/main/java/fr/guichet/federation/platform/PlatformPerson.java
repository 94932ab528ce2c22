package fr.guichet.federation.platform;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.federation.upstream.UpstreamRefusal;
import fr.guichet.federation.upstream.UpstreamRefusedException;
import fr.guichet.federation.upstream.VerifiedLogin;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The professional in the claims of a platform, in the names of Pro Santé Connect (decision 4). A platform that says
 * nothing of the profession leaves what is known of it; one that says something unreadable is refused.
 */
final class PlatformPerson {

    /** {@code 10^1.2.250.1.213.1.1.5.5}: the code, then the table TRE_G15. */
    private static final Pattern ROLE = Pattern.compile("([0-9]{2})(?:\\^[0-9.]+)?");

    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,255}");
    private static final Pattern SPECIALITY = Pattern.compile("[0-9A-Za-z_-]{1,16}");

    private PlatformPerson() {}

    /** @throws UpstreamRefusedException when the profession cannot be read */
    static ProfessionalIdentity of(NationalPersonId nationalId, VerifiedLogin login) throws UpstreamRefusedException {
        Optional<String> profession = profession(login);
        return new ProfessionalIdentity(
                nationalId,
                PersonName.of(name(login, "family_name"), name(login, "given_name")),
                profession,
                Optional.empty(),
                profession.map(code -> specialities(login, code)).orElse(List.of()));
    }

    private static Optional<String> profession(VerifiedLogin login) throws UpstreamRefusedException {
        JsonNode roles = claim(login, "SubjectRole");
        if (roles.isMissingNode() || roles.isNull() || (roles.isArray() && roles.isEmpty())) {
            return Optional.empty();
        }
        Matcher role = ROLE.matcher(roles.path(0).asText(""));
        if (!role.matches()) {
            throw new UpstreamRefusedException(UpstreamRefusal.PROFESSION);
        }
        return Optional.of(role.group(1));
    }

    private static List<String> specialities(VerifiedLogin login, String profession) {
        return elements(claim(login, "SubjectRefPro").path("exercices"))
                .filter(exercise ->
                        profession.equals(exercise.path("codeProfession").asText()))
                .map(exercise -> exercise.path("codeSavoirFaire").asText(""))
                .filter(code -> SPECIALITY.matcher(code).matches())
                .distinct()
                .toList();
    }

    private static String name(VerifiedLogin login, String claim) {
        String text = claim(login, claim).asText("");
        return NAME.matcher(text).matches() ? text : "";
    }

    /** userinfo first: it is where claims of this kind are asked for. */
    private static JsonNode claim(VerifiedLogin login, String name) {
        return login.userinfo()
                .map(userinfo -> userinfo.path(name))
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .orElse(login.idToken().path(name));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
