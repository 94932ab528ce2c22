package fr.guichet.account.firstconnection;

import fr.guichet.identity.Nomenclatures;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionInWords;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.LinkedHashMap;
import java.util.Map;

/** The identity in words, for a page: names, labels instead of codes, the identifier masked. */
final class ShownIdentity {

    private ShownIdentity() {}

    /** Keys {@code lastName}, {@code firstName}, {@code profession}, {@code speciality}, {@code identifier}; none null. */
    static Map<String, String> of(ProfessionalIdentity identity, Nomenclatures nomenclatures) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("lastName", identity.name().map(PersonName::family).orElse(""));
        shown.put("firstName", identity.name().map(PersonName::given).orElse(""));
        ProfessionInWords words = ProfessionInWords.of(identity, nomenclatures);
        shown.put("profession", words.profession());
        shown.put("speciality", words.specialities());
        shown.put("identifier", identity.nationalId().masked());
        return shown;
    }
}
