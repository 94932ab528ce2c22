package fr.guichet.federation.professional;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code SubjectRole}: each {@code code^OID of the nomenclature}, of which that of the professions counts. */
final class SubjectRoles {

    /** The nomenclature of the professions, as Pro Santé Connect names it. */
    private static final Pattern PROFESSION =
            Pattern.compile("([0-9A-Za-z]{1,16})\\^1\\.2\\.250\\.1\\.213\\.1\\.1\\.5\\.5");

    private SubjectRoles() {}

    /** Codes of professions, in the order given; roles of other nomenclatures are left out. */
    static List<String> professions(JsonNode roles) {
        List<String> professions = new ArrayList<>();
        for (JsonNode role : roles) {
            Matcher matcher = PROFESSION.matcher(role.asText());
            if (matcher.matches()) {
                professions.add(matcher.group(1));
            }
        }
        return professions;
    }
}
