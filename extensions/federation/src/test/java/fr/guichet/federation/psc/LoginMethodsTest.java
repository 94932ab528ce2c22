package fr.guichet.federation.psc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ECPS-4")
class LoginMethodsTest {

    @Test
    void whatTheTokenSaysIsPassedOn() {
        assertThat(amr("[\"pwd\", \"otp\"]")).containsExactly("otp", "pwd");
    }

    @Test
    void methodsThatNobodyRegisteredAreNot() {
        assertThat(amr("[\"otp\", \"MFA\", \"e-cps\", \"otp\"]")).containsExactly("otp");
    }

    @Test
    void withoutMethodsTheModeOfLoginSpeaks() {
        assertThat(mode("CARD")).containsExactlyInAnyOrder("sc", "pin", "hwk", "mfa");
        assertThat(mode("MOBILE")).containsExactlyInAnyOrder("swk", "pin", "mfa");
        assertThat(amr("[\"e-cps\"]")).containsExactlyInAnyOrder("swk", "pin", "mfa");
        assertThat(amr("\"sc\"")).containsExactlyInAnyOrder("swk", "pin", "mfa");
    }

    @Test
    void theModeMayBeInUserinfoAlone() {
        assertThat(LoginMethods.of(
                        Logins.of(idToken -> idToken.remove("authMode"), userinfo -> userinfo.put("authMode", "CARD"))))
                .contains("sc");
    }

    @Test
    void aModeThatNobodyKnowsProvesNoMethod() {
        assertThat(mode("IDENTITY_BROKER")).isEmpty();
        assertThat(mode("")).containsExactlyInAnyOrder("swk", "pin", "mfa"); // userinfo's, which is MOBILE
        assertThat(LoginMethods.of(
                        Logins.of(idToken -> idToken.remove("authMode"), userinfo -> userinfo.remove("authMode"))))
                .isEmpty();
    }

    private static List<String> amr(String amr) {
        return LoginMethods.of(Logins.of(idToken -> idToken.set("amr", Logins.json(amr)), userinfo -> {}));
    }

    private static List<String> mode(String mode) {
        return LoginMethods.of(Logins.of(idToken -> idToken.put("authMode", mode), userinfo -> {}));
    }
}
