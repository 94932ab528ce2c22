package fr.guichet.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import java.util.EnumSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("OTP-6")
class PasswordEntitlementTest {

    @Test
    @Tag("DEL-3")
    void soDoesAnAssistant() {
        assertThat(PasswordEntitlement.isGiven(EnumSet.of(AccountKind.ASSISTANT), false))
                .isFalse();
        assertThat(PasswordEntitlement.isGiven(EnumSet.of(AccountKind.ASSISTANT), true))
                .isTrue();
    }

    @Test
    void aSelfEmployedProfessionalConnectsStronglyFirst() {
        assertThat(PasswordEntitlement.isGiven(EnumSet.of(AccountKind.SELF_EMPLOYED), false))
                .isFalse();
        assertThat(PasswordEntitlement.isGiven(EnumSet.of(AccountKind.SELF_EMPLOYED), true))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SELF_EMPLOYED", "ASSISTANT"})
    void whomSomebodyVouchedForDoesNot(AccountKind kind) {
        assertThat(PasswordEntitlement.isGiven(EnumSet.of(kind), false)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = AccountKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SELF_EMPLOYED")
    void theStrictestKindWins(AccountKind kind) {
        assertThat(PasswordEntitlement.isGiven(EnumSet.of(AccountKind.SELF_EMPLOYED, kind), false))
                .isFalse();
    }
}
