package fr.guichet.establishment.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvitedKeyTest {

    @Test
    void accentsCaseUserNameProfessionAndRoleMakeNoOtherPerson() {
        assertThat(InvitedKey.of(newcomer("Élan", "Zoé", "zoe@example.test", Optional.of("zoe"), true)))
                .isEqualTo(InvitedKey.of(newcomer("ELAN", "zoe", "zoe@example.test", Optional.empty(), false)));
    }

    @Test
    void anotherNameOrAddressIsAnotherPerson() {
        String key = InvitedKey.of(newcomer("Elan", "Zoe", "zoe@example.test", Optional.empty(), false));

        assertThat(InvitedKey.of(newcomer("Elan", "Zoa", "zoe@example.test", Optional.empty(), false)))
                .isNotEqualTo(key);
        assertThat(InvitedKey.of(newcomer("Elan", "Zoe", "zoe2@example.test", Optional.empty(), false)))
                .isNotEqualTo(key);
    }

    @Test
    void aNumberIsTheSamePersonUnderAnyName() throws InvalidIdentifierException {
        NationalPersonId number = NationalPersonId.parse("899700356894");

        assertThat(InvitedKey.of(new NewPerson.Professional(new PersonName("A", "B"), number, false)))
                .isEqualTo(InvitedKey.of(new NewPerson.Professional(new PersonName("C", "D"), number, true)))
                .hasSize(64)
                .doesNotContain("99700356894");
    }

    private static NewPerson newcomer(
            String family, String given, String email, Optional<String> username, boolean referent) {
        return new NewPerson.Newcomer(new PersonName(family, given), email, username, Optional.empty(), referent);
    }
}
