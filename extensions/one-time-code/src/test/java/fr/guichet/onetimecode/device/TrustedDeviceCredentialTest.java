package fr.guichet.onetimecode.device;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.credential.CredentialModel;

@Tag("OTP-5")
class TrustedDeviceCredentialTest {

    private static final DeviceTerms TERMS = new DeviceTerms(
            Instant.parse("2026-11-01T08:00:00.250Z"),
            Duration.ofDays(30),
            Instant.parse("2026-10-01T08:00:00.123Z"),
            Set.of(AccountKind.ESTABLISHMENT, AccountKind.REFERENT));

    @Test
    void whatIsStoredIsReadAgain() {
        TrustedDeviceCredential read =
                TrustedDeviceCredential.of((CredentialModel) TrustedDeviceCredential.of("Firefox", "key.hash", TERMS));

        assertThat(read.terms()).contains(TERMS);
        assertThat(read.tokenHash()).contains("key.hash");
        assertThat(read.getUserLabel()).isEqualTo("Firefox");
        assertThat(read.getType()).isEqualTo("guichet-trusted-device");
    }

    @Test
    void theHashIsInThePartThatTheServerShowsToNobody() {
        assertThat(TrustedDeviceCredential.of("Firefox", "key.hash", TERMS).getCredentialData())
                .doesNotContain("hash");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "7",
                "{\"hash\":7}",
                "{\"intervalSeconds\":\"30\",\"passwordSet\":1,\"kinds\":[]}",
                "{\"intervalSeconds\":9223372036854775807,\"passwordSet\":\"x\",\"kinds\":[\"establishment\"]}",
                "{\"intervalSeconds\":1,\"passwordSet\":1,\"kinds\":[\"unheard of\"]}"
            })
    void whatCannotBeReadIsEmptyAndNoError(String stored) {
        TrustedDeviceCredential device = TrustedDeviceCredential.of("Firefox", "key.hash", TERMS);
        device.setCredentialData(stored);
        device.setSecretData(stored);

        assertThat(device.terms()).isEmpty();
        assertThat(device.tokenHash()).isEmpty();
    }
}
