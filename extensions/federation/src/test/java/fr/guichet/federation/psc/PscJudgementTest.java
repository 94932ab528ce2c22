package fr.guichet.federation.psc;

import static fr.guichet.identity.AssuranceLevel.EIDAS1;
import static fr.guichet.identity.AssuranceLevel.EIDAS2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.federation.upstream.UpstreamRefusal;
import fr.guichet.federation.upstream.UpstreamVerdict;
import fr.guichet.federation.upstream.VerifiedLogin;
import fr.guichet.identity.AssuranceLevel;
import fr.guichet.identity.AuthenticationEvidence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ECPS-4")
class PscJudgementTest {

    @Test
    void theLevelAndTheMethodsThatWereReachedAreVouchedFor() {
        assertThat(evidence(Logins.today(), EIDAS1).level()).isEqualTo(EIDAS1);
        assertThat(evidence(Logins.today(), EIDAS1).methods()).containsExactly("mfa", "pin", "swk");
        assertThat(evidence(acr("eidas2"), EIDAS1).level()).isEqualTo(EIDAS2);
        assertThat(evidence(acr("eidas2"), EIDAS2).level()).isEqualTo(EIDAS2);
    }

    @Test
    void theIdentityIsThatOfTheLinkingIdentifier() {
        assertThat(PscJudgement.of(Logins.today(), EIDAS1))
                .isInstanceOfSatisfying(UpstreamVerdict.Accepted.class, accepted -> assertThat(
                                accepted.identity().nationalId().value())
                        .isEqualTo(Logins.ANNE));
    }

    @Test
    void anAbsentLevelIsNeverReadAsTheLowest() {
        assertRefused(Logins.of(idToken -> idToken.remove("acr"), userinfo -> {}), EIDAS1, UpstreamRefusal.ACR_ABSENT);
        assertRefused(Logins.of(idToken -> idToken.putNull("acr"), userinfo -> {}), EIDAS1, UpstreamRefusal.ACR_ABSENT);
    }

    @Test
    void theLevelIsTakenFromTheSignedTokenAlone() {
        assertRefused(
                Logins.of(idToken -> idToken.remove("acr"), userinfo -> userinfo.put("acr", "eidas2")),
                EIDAS1,
                UpstreamRefusal.ACR_ABSENT);
        assertThat(evidence(Logins.of(idToken -> {}, userinfo -> userinfo.put("acr", "eidas2")), EIDAS1)
                        .level())
                .isEqualTo(EIDAS1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eidas3", "EIDAS1", "eidas1 ", "1", "eidas1 eidas2"})
    void aLevelThatIsNotOnTheScaleIsRefused(String acr) {
        assertRefused(acr(acr), EIDAS1, UpstreamRefusal.ACR_UNKNOWN);
    }

    @Test
    void aLevelThatIsNoTextIsRefused() {
        assertRefused(Logins.of(idToken -> idToken.put("acr", 2), userinfo -> {}), EIDAS1, UpstreamRefusal.ACR_UNKNOWN);
        assertRefused(
                Logins.of(idToken -> idToken.putArray("acr").add("eidas2"), userinfo -> {}),
                EIDAS1,
                UpstreamRefusal.ACR_UNKNOWN);
    }

    @Test
    void aLevelBelowTheMinimumIsRefused() {
        assertRefused(acr("eidas1"), EIDAS2, UpstreamRefusal.ACR_TOO_LOW);
    }

    @Test
    void whoItIsIsJudgedBeforeHowStrongly() {
        assertRefused(
                Logins.of(idToken -> idToken.remove("acr"), userinfo -> userinfo.remove("SubjectNameID")),
                EIDAS1,
                UpstreamRefusal.IDENTIFIER_ABSENT);
    }

    private static VerifiedLogin acr(String acr) {
        return Logins.of(idToken -> idToken.put("acr", acr), userinfo -> {});
    }

    private static AuthenticationEvidence evidence(VerifiedLogin login, AssuranceLevel minimum) {
        assertThat(PscJudgement.of(login, minimum)).isInstanceOf(UpstreamVerdict.Accepted.class);
        return ((UpstreamVerdict.Accepted) PscJudgement.of(login, minimum)).evidence();
    }

    private static void assertRefused(VerifiedLogin login, AssuranceLevel minimum, UpstreamRefusal refusal) {
        assertThat(PscJudgement.of(login, minimum)).isEqualTo(new UpstreamVerdict.Refused(refusal));
    }
}
