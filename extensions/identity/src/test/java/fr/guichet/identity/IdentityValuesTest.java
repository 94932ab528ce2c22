package fr.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityValuesTest {

    @Test
    void anIdentityComesBackFromItsAttributes() throws Exception {
        ProfessionalIdentity anne = new ProfessionalIdentity(
                NationalPersonId.parse("899700356894"),
                Optional.of(new PersonName("MED-CS RPPS0035689", "ANNE")),
                Optional.of("10"),
                Optional.empty(),
                List.of("SM54", "SM26"));

        assertThat(ProfessionalIdentity.ofAttributes(anne.toAttributes(), anne.name()))
                .isEqualTo(anne);
    }

    @Test
    void anIdentityWithoutIdentifierIsRefused() {
        assertThatThrownBy(() -> ProfessionalIdentity.ofAttributes(Map.of(), Optional.empty()))
                .isInstanceOf(InvalidIdentifierException.class);
    }

    @Test
    void whatANewCardNoLongerSaysIsClearedByItsAttributes() throws Exception {
        ProfessionalIdentity bare = new ProfessionalIdentity(
                NationalPersonId.parse("899700356894"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());

        assertThat(bare.toAttributes()).containsEntry(ProfessionalIdentity.SPECIALITIES, List.of());
    }

    @Test
    void aNameNeedsBothParts() {
        assertThat(PersonName.of("WICK", " ")).isEmpty();
        assertThat(PersonName.of(null, "JOHN")).isEmpty();
        assertThat(PersonName.of("WICK", "JOHN")).contains(new PersonName("WICK", "JOHN"));
    }

    @Test
    void assuranceIsOrdered() {
        assertThat(AssuranceLevel.EIDAS2.satisfies(AssuranceLevel.EIDAS1)).isTrue();
        assertThat(AssuranceLevel.EIDAS1.satisfies(AssuranceLevel.EIDAS2)).isFalse();
        assertThat(AssuranceLevel.ofAcr(null)).isEmpty();
        assertThat(AssuranceLevel.ofAcr("EIDAS2")).isEmpty();
    }

    @Test
    void theEvidenceOfTheCardComesBackFromTheContext() {
        assertThat(AuthenticationEvidence.ofContext(AuthenticationEvidence.CARD.toContext()))
                .contains(AuthenticationEvidence.CARD);
    }

    @Test
    void aPasswordNeverReachesTheLevelOfTheCard() {
        assertThat(List.of(
                        AuthenticationEvidence.PASSWORD_AND_EMAIL_CODE,
                        AuthenticationEvidence.PASSWORD_AND_SMS_CODE,
                        AuthenticationEvidence.PASSWORD_ON_TRUSTED_DEVICE))
                .allSatisfy(evidence -> {
                    assertThat(evidence.level()).isEqualTo(AssuranceLevel.EIDAS1);
                    assertThat(evidence.methods()).contains("pwd");
                });
    }

    @Test
    void onlyACodeMakesASecondFactor() {
        assertThat(AuthenticationEvidence.PASSWORD_AND_EMAIL_CODE.methods()).containsExactly("mfa", "otp", "pwd");
        assertThat(AuthenticationEvidence.PASSWORD_AND_SMS_CODE.methods()).containsExactly("mfa", "pwd", "sms");
        assertThat(AuthenticationEvidence.PASSWORD_ON_TRUSTED_DEVICE.methods())
                .containsExactly("pwd", "trusted_device");
    }

    @Test
    void anAbsentOrUnknownLevelIsNoEvidence() {
        assertThat(AuthenticationEvidence.ofContext(Map.of())).isEmpty();
        assertThat(AuthenticationEvidence.ofContext(Map.of(AuthenticationEvidence.AMR, "sc")))
                .isEmpty();
        assertThat(AuthenticationEvidence.ofContext(
                        Map.of(AuthenticationEvidence.ACR, "gold", AuthenticationEvidence.AMR, "sc")))
                .isEmpty();
        assertThat(AuthenticationEvidence.ofContext(Map.of(AuthenticationEvidence.ACR, "eidas2")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aLevelThatNamesNoMethodsIsEvidenceOfOneFactorAtMost(String none) {
        assertThat(AuthenticationEvidence.ofContext(
                        Map.of(AuthenticationEvidence.ACR, "eidas1", AuthenticationEvidence.AMR, none)))
                .hasValueSatisfying(evidence -> {
                    assertThat(evidence.methods()).isEmpty();
                    assertThat(AuthenticationEvidence.hasSeveralFactors(evidence.addedTo(null)))
                            .isFalse();
                    assertThat(AuthenticationEvidence.ofContext(evidence.toContext()))
                            .contains(evidence);
                });
    }

    @Test
    void aMethodIsOneWord() {
        assertThatThrownBy(() -> new AuthenticationEvidence(AssuranceLevel.EIDAS1, List.of("pwd mfa")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuthenticationEvidence(AssuranceLevel.EIDAS1, List.of("")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatASessionProvedBeforeIsNotForgotten() {
        assertThat(AuthenticationEvidence.CARD.addedTo("mfa otp pwd")).isEqualTo("hwk mfa otp pin pwd sc");
        assertThat(AuthenticationEvidence.PASSWORD_AND_EMAIL_CODE.addedTo("hwk mfa pin sc"))
                .isEqualTo("hwk mfa otp pin pwd sc");
        assertThat(AuthenticationEvidence.CARD.addedTo(null)).isEqualTo("hwk mfa pin sc");
        assertThat(AuthenticationEvidence.CARD.addedTo(" ")).isEqualTo("hwk mfa pin sc");
        assertThat(new AuthenticationEvidence(AssuranceLevel.EIDAS1, List.of()).addedTo("pwd"))
                .isEqualTo("pwd");
    }

    @Test
    void aShortTextIsHiddenWhole() {
        assertThat(Masking.mask("1234567")).isEqualTo("*****");
        assertThat(Masking.mask("00B6087510")).isEqualTo("0*****10");
    }

    @Test
    void aTrustedDeviceIsNoSecondFactor() {
        assertThat(AuthenticationEvidence.hasSeveralFactors("mfa otp pwd")).isTrue();
        assertThat(AuthenticationEvidence.hasSeveralFactors("pwd trusted_device"))
                .isFalse();
        assertThat(AuthenticationEvidence.hasSeveralFactors("")).isFalse();
        assertThat(AuthenticationEvidence.hasSeveralFactors(null)).isFalse();
    }
}
