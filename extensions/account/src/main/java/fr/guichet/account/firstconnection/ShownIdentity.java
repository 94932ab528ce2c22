package fr.guichet.account.firstconnection;

import fr.guichet.identity.Nomenclatures;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The identity in words, for a page: names, labels instead of codes, the identifier masked. */
final class ShownIdentity {

    private ShownIdentity() {}

    /** Keys {@code lastName}, {@code firstName}, {@code profession}, {@code speciality}, {@code identifier}; none null. */
    static Map<String, String> of(ProfessionalIdentity identity, Nomenclatures nomenclatures) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("lastName", identity.name().map(PersonName::family).orElse(""));
        shown.put("firstName", identity.name().map(PersonName::given).orElse(""));
        shown.put("profession", profession(identity, nomenclatures));
        shown.put(
                "speciality",
                identity.specialities().stream()
                        .map(nomenclatures.specialities()::labelOrCode)
                        .collect(Collectors.joining(", ")));
        shown.put("identifier", identity.nationalId().masked());
        return shown;
    }

    private static String profession(ProfessionalIdentity identity, Nomenclatures nomenclatures) {
        return identity.profession()
                .map(nomenclatures.professions()::labelOrCode)
                .or(() -> identity.professionInTraining().map(nomenclatures.professionsInTraining()::labelOrCode))
                .orElse("");
    }
}
