package fr.guichet.federation.psc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.federation.upstream.VerifiedLogin;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Logins of a test doctor as Pro Santé Connect describes them, in both shapes of its userinfo. */
final class Logins {

    static final String ANNE = "899700356894";
    static final String SOMEBODY_ELSE = "899700034012";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static final String ID_TOKEN =
            """
            {"iss": "https://auth.example.test/auth/realms/esante-wallet", "aud": "guichet",
             "sub": "f:11111111-2222-3333-4444-555555555555:899700356894", "acr": "eidas1", "authMode": "MOBILE",
             "preferred_username": "899700356894",
             "otherIds": [{"identifiant": "899700356894", "origine": "RPPS", "qualite": 1}]}
            """;

    private static final String TODAY =
            """
            {"Secteur_Activite": "SA07^1.2.250.1.71.4.2.4",
             "sub": "f:11111111-2222-3333-4444-555555555555:899700356894",
             "SubjectOrganization": "CABINET DE TEST", "SubjectOrganizationID": "R900001", "Mode_Acces_Raison": "",
             "preferred_username": "899700356894", "given_name": "ANNE", "family_name": "MED-CS RPPS0035689",
             "Acces_Regulation_Medicale": "FAUX", "UITVersion": "1.0", "authMode": "MOBILE",
             "SubjectRole": ["10^1.2.250.1.213.1.1.5.5"], "PSI_Locale": "1.2.250.1.213.1.3.1.1",
             "otherIds": [{"identifiant": "899700356894", "origine": "RPPS", "qualite": 1}],
             "SubjectNameID": "899700356894",
             "SubjectRefPro": {"codeCivilite": "MME", "exercices": [
               {"codeProfession": "10", "codeCategorieProfessionnelle": "C", "codeCiviliteDexercice": "DR",
                "nomDexercice": "MED-CS RPPS0035689", "prenomDexercice": "ANNE", "codeTypeSavoirFaire": "S",
                "codeSavoirFaire": "SM26", "activities": [
                  {"codeModeExercice": "L", "codeSecteurDactivite": "SA07", "codeGenreActivite": "",
                   "identifiantTechniqueDeLaStructure": "R900001", "raisonSocialeSite": "CABINET DE TEST",
                   "numeroFinessSite": "", "codePostal": "75009", "telephone": "0100000000",
                   "autoriteDenregistrement": "CNOM/CNOM/CNOM"},
                  {"codeModeExercice": "S", "codeSecteurDactivite": "SA01", "numeroFinessSite": "0B0900002",
                   "numeroFinessetablissementJuridique": "1B0900003",
                   "identifiantTechniqueDeLaStructure": "F0B0900002", "raisonSocialeSite": "HOPITAL DE TEST",
                   "autoriteDenregistrement": "CNOM/CNOM/ARS"}]},
               {"codeProfession": "21", "codeCategorieProfessionnelle": "C", "codeTypeSavoirFaire": "",
                "codeSavoirFaire": "", "activities": []}]}}
            """;

    private static final String OLDER =
            """
            {"Secteur_Activite": "SA07^1.2.250.1.71.4.2.4", "sub": "f:11111111-2222-3333-4444-555555555555:899700356894",
             "codeGenreActivite": "GENR01", "codeCivilite": "MME", "SubjectOrganization": "CABINET DE TEST",
             "preferred_username": "899700356894", "given_name": "ANNE", "family_name": "MED-CS RPPS0035689",
             "SubjectRole": ["10^1.2.250.1.213.1.1.5.5"],
             "otherIDs": [{"identifiant": "899700356894", "origine": "RPPS", "qualite": 1}],
             "SubjectNameID": "899700356894",
             "SubjectRefPro": {"exercices": [
               {"codeProfession": "10", "codeCategorieProfessionnelle": "C", "codeCiviliteDexercice": "DR",
                "nomDexercice": "MED-CS RPPS0035689", "prenomDexercice": "ANNE", "codeTypeSavoirFaire": "S",
                "codeSavoirFaire": "SM26", "activities": [
                  {"codeModeExercice": "L", "codeSecteurDactivite": "SA07",
                   "identifiantTechniqueDeLaStructure": "R900001", "raisonSocialeSite": "CABINET DE TEST",
                   "codePostal": "75009", "autoriteDenregistrement": "CNOM/CNOM/CNOM"}]}]}}
            """;

    private Logins() {}

    /** Userinfo as the sandbox sends it today. */
    static VerifiedLogin today() {
        return of(idToken -> {}, userinfo -> {});
    }

    /** The login of {@link #today()} with other claims. */
    static VerifiedLogin of(Consumer<ObjectNode> idToken, Consumer<ObjectNode> userinfo) {
        return login(object(ID_TOKEN), idToken, object(TODAY), userinfo);
    }

    /** Userinfo as older examples have it. */
    static VerifiedLogin older(Consumer<ObjectNode> userinfo) {
        return login(object(ID_TOKEN), idToken -> {}, object(OLDER), userinfo);
    }

    static VerifiedLogin withoutUserinfo(Consumer<ObjectNode> change) {
        ObjectNode idToken = object(ID_TOKEN);
        change.accept(idToken);
        return new VerifiedLogin(idToken, Optional.empty(), NOW);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static VerifiedLogin login(
            ObjectNode idToken, Consumer<ObjectNode> ofIdToken, ObjectNode userinfo, Consumer<ObjectNode> ofUserinfo) {
        ofIdToken.accept(idToken);
        ofUserinfo.accept(userinfo);
        return new VerifiedLogin(idToken, Optional.of(userinfo), NOW);
    }

    private static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }
}
