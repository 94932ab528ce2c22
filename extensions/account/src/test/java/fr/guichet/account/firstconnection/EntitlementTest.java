package fr.guichet.account.firstconnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.CreatableProfessions;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntitlementTest {

    private static final EntitlementPolicy DOCTORS = EntitlementPolicy.of(Map.of());

    private static final Optional<CreatableProfessions> NO_LIMIT = Optional.empty();
    private static final Optional<CreatableProfessions> DOCTORS_ALONE =
            Optional.of(new CreatableProfessions(Set.of("10")));

    @Test
    @Tag("PLAT-2")
    void aDoctorIsEntitledFromAPlatformThatCreatesDoctors() throws Exception {
        assertThat(Entitlement.refusal(DOCTORS, DOCTORS_ALONE, person("899700356894", "10")))
                .isEmpty();
    }

    @Test
    @Tag("PLAT-2")
    void aPlatformCreatesNoAccountBeyondItsOwnLimit() throws Exception {
        EntitlementPolicy policy = EntitlementPolicy.of(Map.of(EntitlementPolicy.PROFESSIONS, "10, 60"));

        assertThat(Entitlement.refusal(policy, DOCTORS_ALONE, person("00B6087510", "60")))
                .contains(NotEntitled.NOT_FROM_HERE);
    }

    @Test
    void aPlatformDoesNotWidenTheOperatorsPolicy() throws Exception {
        Optional<CreatableProfessions> nurses = Optional.of(new CreatableProfessions(Set.of("60")));

        assertThat(Entitlement.refusal(DOCTORS, nurses, person("00B6087510", "60")))
                .contains(NotEntitled.PROFESSION);
    }

    @Test
    void somebodyOfAProfessionWithoutAccountsIsNotSentToTheCard() throws Exception {
        assertThat(Entitlement.refusal(DOCTORS, DOCTORS_ALONE, person("00B6087510", "60")))
                .contains(NotEntitled.PROFESSION);
    }

    @Test
    void aPlatformThatDoesNotTellTheProfessionCreatesNoAccount() throws Exception {
        ProfessionalIdentity unsaid = identity(
                "899700356894", Optional.of(new PersonName("MED-CS", "ANNE")), Optional.empty(), Optional.empty());

        assertThat(Entitlement.refusal(DOCTORS, DOCTORS_ALONE, unsaid)).contains(NotEntitled.NOT_FROM_HERE);
    }

    @Test
    void aDoctorWithAnRppsIsEntitledByDefault() throws Exception {
        assertThat(Entitlement.refusal(DOCTORS, NO_LIMIT, person("899700356894", "10")))
                .isEmpty();
    }

    @Test
    void aDoctorWithAnAdeliIsEntitledByDefault() throws Exception {
        assertThat(Entitlement.refusal(DOCTORS, NO_LIMIT, person("00B1058110", "10")))
                .isEmpty();
    }

    @Test
    void aNurseIsNotEntitledByDefault() throws Exception {
        assertThat(Entitlement.refusal(DOCTORS, NO_LIMIT, person("00B6087510", "60")))
                .contains(NotEntitled.PROFESSION);
    }

    @Test
    void aNurseIsEntitledWhenTheOperatorSaysSo() throws Exception {
        EntitlementPolicy policy = EntitlementPolicy.of(Map.of(EntitlementPolicy.PROFESSIONS, "10, 60"));

        assertThat(Entitlement.refusal(policy, NO_LIMIT, person("00B6087510", "60")))
                .isEmpty();
    }

    @Test
    void aCardWithoutNameIsNotEntitled() throws Exception {
        ProfessionalIdentity nobody =
                identity("3760021832/000000018", Optional.empty(), Optional.of("10"), Optional.empty());

        assertThat(Entitlement.refusal(DOCTORS, NO_LIMIT, nobody)).contains(NotEntitled.NOT_NOMINATIVE);
    }

    @Test
    void anIdentifierInsideAStructureIsNotEntitledWhateverTheProfession() throws Exception {
        assertThat(Entitlement.refusal(DOCTORS, NO_LIMIT, person("30B0057881/CPET0002", "10")))
                .contains(NotEntitled.IDENTIFIER_KIND);
    }

    @Test
    void aKindOfIdentifierCanBeLeftOut() throws Exception {
        EntitlementPolicy policy = EntitlementPolicy.of(Map.of(EntitlementPolicy.IDENTIFIER_KINDS, "RPPS"));

        assertThat(Entitlement.refusal(policy, NO_LIMIT, person("00B1058110", "10")))
                .contains(NotEntitled.IDENTIFIER_KIND);
    }

    @Test
    void aStudentIsNotADoctorYet() throws Exception {
        ProfessionalIdentity camille = identity(
                "899700356894",
                Optional.of(new PersonName("ETUDIANT", "CAMILLE")),
                Optional.empty(),
                Optional.of("10"));

        assertThat(Entitlement.refusal(DOCTORS, NO_LIMIT, camille)).contains(NotEntitled.IN_TRAINING);
    }

    @Test
    void aCardWithoutProfessionIsNotEntitled() throws Exception {
        ProfessionalIdentity charles = identity(
                "899700356894", Optional.of(new PersonName("EMPLOYE", "CHARLES")), Optional.empty(), Optional.empty());

        assertThat(Entitlement.refusal(DOCTORS, NO_LIMIT, charles)).contains(NotEntitled.PROFESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10,", "médecin", "1", "10;60"})
    void aListOfProfessionsThatIsNoneIsRefused(String professions) {
        assertThatThrownBy(() -> EntitlementPolicy.of(Map.of(EntitlementPolicy.PROFESSIONS, professions)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("professions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FINESS", "RPPS,SIRET"})
    void aKindThatNamesNobodyNationallyIsRefused(String kinds) {
        assertThatThrownBy(() -> EntitlementPolicy.of(Map.of(EntitlementPolicy.IDENTIFIER_KINDS, kinds)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("identifierKinds");
    }

    @Test
    void aPolicyThatEntitlesNobodyIsRefused() {
        assertThatThrownBy(() -> new EntitlementPolicy(Set.of(), Set.of(NationalPersonId.Kind.RPPS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDeclaredDefaultsAreThoseThatAreRead() {
        Map<String, String> declared = new HashMap<>();
        EntitlementPolicy.properties()
                .forEach(property -> declared.put(property.getName(), (String) property.getDefaultValue()));

        assertThat(EntitlementPolicy.of(declared)).isEqualTo(DOCTORS);
    }

    private static ProfessionalIdentity person(String id, String profession) throws InvalidIdentifierException {
        return identity(id, Optional.of(new PersonName("MED-CS", "ANNE")), Optional.of(profession), Optional.empty());
    }

    private static ProfessionalIdentity identity(
            String id, Optional<PersonName> name, Optional<String> profession, Optional<String> inTraining)
            throws InvalidIdentifierException {
        return new ProfessionalIdentity(NationalPersonId.parse(id), name, profession, inTraining, List.of());
    }
}
