package fr.guichet.account.passwordrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.AccountKind;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.policy.PasswordPolicyConfigException;

class StrongPasswordTest {

    @Test
    @Tag("PWD-3")
    void withoutASettingItIsTwelveCharactersForReferentsAndAdministrators() {
        StrongPassword rule = StrongPassword.parse(null);

        assertThat(rule.length()).isEqualTo(12);
        assertThat(rule.kinds()).containsExactlyInAnyOrder(AccountKind.REFERENT, AccountKind.ADMINISTRATOR);
    }

    @Test
    @Tag("PWD-3")
    void oneOfTheKindsIsEnoughForTheRuleToApply() {
        StrongPassword rule = StrongPassword.parse("14 establishment");

        assertThat(rule.appliesTo(Set.of(AccountKind.SELF_EMPLOYED, AccountKind.ESTABLISHMENT)))
                .isTrue();
        assertThat(rule.appliesTo(Set.of(AccountKind.SELF_EMPLOYED))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "referent", "7 referent", "129 referent", "12 nobody", "-1 referent"})
    void aSettingThatCannotBeReadIsRefused(String setting) {
        assertThatThrownBy(() -> StrongPassword.parse(setting)).isInstanceOf(PasswordPolicyConfigException.class);
    }

    @Test
    @Tag("PWD-3")
    void everyBrokenRuleIsNamedWithItsFigure() {
        PasswordRequirements asked =
                new PasswordRequirements(StrongPassword.parse(null).minimums());

        assertThat(asked.broken("abc"))
                .extracting(BrokenRule::messageKey)
                .containsExactly(
                        "invalidPasswordMinLengthMessage",
                        "invalidPasswordMinUpperCaseCharsMessage",
                        "invalidPasswordMinDigitsMessage",
                        "invalidPasswordMinSpecialCharsMessage");
        assertThat(asked.broken("abc").get(0).parameters()).containsExactly(12);
        assertThat(asked.broken("Abcdefghij1!")).isEmpty();
        assertThat(asked.announced())
                .containsEntry("accountPasswordRuleLength", 12)
                .hasSize(5);
    }
}
