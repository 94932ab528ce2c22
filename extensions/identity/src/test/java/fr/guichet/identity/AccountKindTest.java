package fr.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountKindTest {

    @ParameterizedTest
    @EnumSource(AccountKind.class)
    void theRoleMakesTheKind(AccountKind kind) {
        assertThat(AccountKind.of(kind.role()::equals)).containsExactly(kind);
    }

    @Test
    void anAccountWithoutARoleIsASelfEmployedProfessionals() {
        assertThat(AccountKind.of(role -> false)).containsExactly(AccountKind.SELF_EMPLOYED);
    }

    @Test
    void rolesOfOthersSayNothing() {
        assertThat(AccountKind.of("offline_access"::equals)).containsExactly(AccountKind.SELF_EMPLOYED);
    }

    @Test
    void anAccountMayHaveSeveralKinds() {
        assertThat(AccountKind.of(List.of("referent", "establishment")::contains))
                .containsExactly(AccountKind.ESTABLISHMENT, AccountKind.REFERENT);
    }

    @Test
    void nobodyVouchesForWhoComesByCardFirst() {
        assertThat(AccountKind.values())
                .filteredOn(kind -> !kind.isVouchedFor())
                .containsExactly(AccountKind.SELF_EMPLOYED, AccountKind.ASSISTANT);
    }
}
