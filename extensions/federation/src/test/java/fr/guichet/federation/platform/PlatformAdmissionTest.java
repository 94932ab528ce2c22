package fr.guichet.federation.platform;

import static fr.guichet.federation.platform.PlatformLogin.DOCTOR;
import static fr.guichet.federation.platform.PlatformLogin.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.federation.upstream.UpstreamRefusal;
import fr.guichet.federation.upstream.UpstreamVerdict;
import fr.guichet.identity.AssuranceLevel;
import fr.guichet.identity.AuthenticationEvidence;
import fr.guichet.identity.CreatableProfessions;
import fr.guichet.identity.PersonName;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformAdmissionTest {

    private final PlatformLogin login = new PlatformLogin();

    @Test
    void aStrongAndRecentLoginIsAcceptedWithItsLevelAndItsMethods() {
        assertThat(accepted().evidence())
                .isEqualTo(new AuthenticationEvidence(AssuranceLevel.EIDAS1, List.of("sc", "pin", "mfa", "hwk")));
        assertThat(accepted().identity().nationalId().value()).isEqualTo(DOCTOR);
        assertThat(accepted().identity().name()).contains(new PersonName("MED-CS RPPS0035689", "ANNE"));
        assertThat(accepted().identity().profession()).contains("10");
        assertThat(accepted().identity().specialities()).containsExactly("SM54");
    }

    @Test
    void whoseAccountsMayBeCreatedGoesWithTheLogin() {
        assertThat(CreatableProfessions.ofContext(accepted().context())
                        .orElseThrow()
                        .codes())
                .containsExactly("10", "40");
    }

    @Test
    @Tag("PLAT-3")
    void noLevelIsNoLowLevel() {
        login.idToken().remove("acr");

        assertRefused(UpstreamRefusal.ACR_ABSENT);
    }

    @Test
    @Tag("PLAT-3")
    void aLevelThatIsNoTextIsNone() {
        login.idToken().put("acr", 1);

        assertRefused(UpstreamRefusal.ACR_ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eidas2", "EIDAS1", "eidas1 ", "0", "urn:example:silver"})
    @Tag("PLAT-3")
    void aLevelThatTheOperatorDidNotAcceptIsRefused(String acr) {
        login.idToken().put("acr", acr);

        assertRefused(UpstreamRefusal.ACR_UNKNOWN);
    }

    @Test
    void aLevelIsTheOneThatTheOperatorMadeOfIt() {
        login.idToken().put("acr", "https://portail.example.fr/acr?niveau=2");

        assertThat(accepted().evidence().level()).isEqualTo(AssuranceLevel.EIDAS2);
    }

    @Test
    void aLevelInUserinfoIsNotSignedForThisLogin() {
        login.idToken().remove("acr");
        login.userinfo().put("acr", "eidas1");

        assertRefused(UpstreamRefusal.ACR_ABSENT);
    }

    @Test
    @Tag("PLAT-3")
    void aLoginThatDoesNotSayHowIsRefused() {
        login.idToken().remove("amr");

        assertRefused(UpstreamRefusal.AMR_ABSENT);
    }

    @Test
    @Tag("PLAT-3")
    void aPasswordAloneIsRefused() {
        login.methods("pwd");

        assertRefused(UpstreamRefusal.AMR_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sc pin mfa", "sc pin hwk", "pwd mfa", "swk sc", "SC PIN MFA HWK"})
    @Tag("PLAT-3")
    void aLoginThatLacksAMethodOfEverySetIsRefused(String methods) {
        login.methods(methods.split(" "));

        assertRefused(UpstreamRefusal.AMR_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sc pin mfa hwk", "hwk mfa pin sc", "geo sc pin mfa hwk user", "pwd mfa swk"})
    void everyMethodOfOneSetIsEnoughInAnyOrderAndWithOthers(String methods) {
        login.methods(methods.split(" "));

        assertThat(accepted().evidence().methods()).containsExactlyInAnyOrder(methods.split(" "));
    }

    @Test
    void aMethodOfThePlatformsOwnMakingIsNotRepeated() {
        login.methods("sc", "pin", "mfa", "hwk", "trusted_device");

        assertThat(accepted().evidence().methods()).doesNotContain("trusted_device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "\"1772442000\"", "[1772442000]", "1e300"})
    @Tag("PLAT-3")
    void aLoginThatDoesNotSayWhenIsRefused(String authTime) throws Exception {
        login.idToken().set("auth_time", new ObjectMapper().readTree(authTime));

        assertRefused(UpstreamRefusal.AUTH_TIME_ABSENT);
    }

    @Test
    @Tag("PLAT-3")
    void aLoginWithoutItsTimeIsRefused() {
        login.idToken().remove("auth_time");

        assertRefused(UpstreamRefusal.AUTH_TIME_ABSENT);
    }

    @ParameterizedTest
    @ValueSource(longs = {3600, 1, 0})
    void aLoginWithinTheMaximumAgeIsAccepted(long secondsAgo) {
        login.idToken().put("auth_time", NOW.getEpochSecond() - secondsAgo);

        assertThat(accepted().evidence().level()).isEqualTo(AssuranceLevel.EIDAS1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-10, 3610})
    void clocksThatDifferByNoMoreThanTheSkewRefuseNobody(long secondsAgo) {
        login.idToken().put("auth_time", NOW.getEpochSecond() - secondsAgo);

        assertThat(login.judged(PlatformSettings.with("allowedClockSkew", "10")))
                .isInstanceOf(UpstreamVerdict.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-11, 3611})
    void clocksThatDifferByMoreThanTheSkewRefuse(long secondsAgo) {
        login.idToken().put("auth_time", NOW.getEpochSecond() - secondsAgo);

        assertThat(login.judged(PlatformSettings.with("allowedClockSkew", "10")))
                .isInstanceOf(UpstreamVerdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {3611, 86_400, 1_772_442_000L, 9_000_000_000L})
    @Tag("PLAT-3")
    void aLoginOfTooLongAgoIsRefused(long secondsAgo) {
        login.idToken().put("auth_time", NOW.getEpochSecond() - secondsAgo);

        assertRefused(UpstreamRefusal.AUTH_TOO_OLD);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 3600, Long.MAX_VALUE - 1_772_442_000L})
    void aLoginOfTheFutureIsRefused(long seconds) {
        login.idToken().put("auth_time", NOW.getEpochSecond() + seconds);

        assertRefused(UpstreamRefusal.NOT_YET_VALID);
    }

    @Test
    void withoutTheIdentifierNobodyIsKnown() {
        login.userinfo().remove("SubjectNameID");

        assertRefused(UpstreamRefusal.IDENTIFIER_ABSENT);
    }

    @Test
    void anEmptyIdentifierIsAbsent() {
        login.userinfo().put("SubjectNameID", "");

        assertRefused(UpstreamRefusal.IDENTIFIER_ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"899700356895", "99700356894", "anne", "8 99700356894"})
    void anIdentifierThatBreaksItsRulesIsRefused(String identifier) {
        login.userinfo().put("SubjectNameID", identifier);

        assertRefused(UpstreamRefusal.IDENTIFIER_MALFORMED);
    }

    @Test
    void anIdentifierThatIsANumberIsRefused() {
        login.userinfo().put("SubjectNameID", Long.parseLong(DOCTOR));

        assertRefused(UpstreamRefusal.IDENTIFIER_MALFORMED);
    }

    @Test
    void theIdentifierMayStandInTheIdTokenAlone() {
        login.withoutUserinfo().idToken().put("SubjectNameID", DOCTOR);

        assertThat(accepted().identity().nationalId().value()).isEqualTo(DOCTOR);
    }

    @Test
    void twoIdentifiersAreTwoPersons() {
        login.idToken().put("SubjectNameID", "899700034012");

        assertRefused(UpstreamRefusal.IDENTIFIER_MISMATCH);
    }

    @Test
    void aPlatformThatSaysNothingOfTheProfessionNamesThePersonAllTheSame() {
        login.userinfo().remove("SubjectRole");
        login.userinfo().remove("SubjectRefPro");

        assertThat(accepted().identity().profession()).isEmpty();
        assertThat(accepted().identity().specialities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Médecin", "10", "10^1.2.3", "10^<b>", ""})
    void aProfessionThatCannotBeReadIsNone(String role) {
        login.userinfo().putArray("SubjectRole").add(role);
        login.userinfo().remove("SubjectRefPro");

        assertThat(accepted().identity().profession()).isEmpty();
    }

    @Test
    void aNameThatIsNotOneLineIsNone() {
        login.userinfo().put("family_name", "X\nY");

        assertThat(accepted().identity().name()).isEmpty();
    }

    private UpstreamVerdict.Accepted accepted() {
        assertThat(login.judged()).isInstanceOf(UpstreamVerdict.Accepted.class);
        return (UpstreamVerdict.Accepted) login.judged();
    }

    private void assertRefused(UpstreamRefusal cause) {
        assertThat(login.judged()).isEqualTo(new UpstreamVerdict.Refused(cause));
    }
}
