package fr.guichet.onetimecode.device;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.onetimecode.code.CodeSubject;
import fr.guichet.onetimecode.code.KeyedHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OTP-5")
class DeviceRecognitionTest {

    private static final int MUTATIONS = 10_000;
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~ \"%;,=\u00e9\u0000";
    private static final CodeSubject ALICE = new CodeSubject("realm", "alice");
    private static final CodeSubject BOB = new CodeSubject("realm", "bob");

    private final KeyedHash hash = DeviceHashes.withNewKey();
    private final DeviceRecognition ofAlice = new DeviceRecognition(hash, ALICE);
    private final DeviceToken token = DeviceToken.draw(new SecureRandom());
    private final TrustedDeviceCredential device = device(ofAlice.hashOf(token));
    private final DeviceCookie.Entry entry = new DeviceCookie.Entry(device.getId(), token);
    private final DeviceCookie cookie = DeviceCookie.read(null).with(entry, id -> false);

    @Test
    void theCookieThatWasGivenIsRecognised() {
        assertThat(ofAlice.in(DeviceCookie.read(cookie.text()), devices(device)))
                .contains(device);
    }

    @Test
    void oneAmongTheCookiesOfOthersIsRecognised() {
        DeviceCookie shared = cookie;
        for (int person = 1; person < DeviceCookie.MOST; person++) {
            shared = shared.with(
                    new DeviceCookie.Entry(UUID.randomUUID().toString(), DeviceToken.draw(new SecureRandom())),
                    id -> false);
        }

        assertThat(ofAlice.in(DeviceCookie.read(shared.text()), devices(device)))
                .contains(device);
    }

    @Test
    void theSecretOfAnotherPersonProvesNothingNotEvenWithItsHashCopied() {
        DeviceRecognition ofBob = new DeviceRecognition(hash, BOB);

        assertThat(ofBob.in(cookie, Map.of())).isEmpty();
        assertThat(ofBob.in(cookie, devices(device))).isEmpty();
    }

    @Test
    void withAnotherKeyOfTheServerNothingIsRecognised() {
        DeviceRecognition elsewhere = new DeviceRecognition(DeviceHashes.withNewKey(), ALICE);

        assertThat(elsewhere.in(cookie, devices(device))).isEmpty();
    }

    @Test
    void theSecretOfOneDeviceIsNotThatOfAnotherOfTheSamePerson() {
        TrustedDeviceCredential other = device(ofAlice.hashOf(DeviceToken.draw(new SecureRandom())));
        DeviceCookie crossed = new DeviceCookie(List.of(new DeviceCookie.Entry(other.getId(), token)));

        assertThat(ofAlice.in(crossed, Map.of(device.getId(), device, other.getId(), other)))
                .isEmpty();
    }

    @Test
    void aTamperedCookieIsTrustedOnlyWhereTheEntryIsIntactAndNeverFails() {
        Random random = new Random(20261121);
        int recognised = 0;
        for (int count = 0; count < MUTATIONS; count++) {
            String text = mutated(cookie.text(), random);

            boolean trusted =
                    ofAlice.in(DeviceCookie.read(text), devices(device)).isPresent();

            assertThat(trusted).isEqualTo(List.of(text.split("~", -1)).contains(cookie.text()));
            recognised += trusted ? 1 : 0;
        }
        assertThat(recognised).isBetween(1, MUTATIONS / 10);
    }

    /** One to four changes: a character replaced, removed, inserted or doubled, a cut, or a separator and more behind. */
    private static String mutated(String original, Random random) {
        StringBuilder text = new StringBuilder(original);
        for (int changes = 1 + random.nextInt(4); changes > 0 && text.length() > 0; changes--) {
            int at = random.nextInt(text.length());
            char any = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(6)) {
                case 0 -> text.setCharAt(at, any);
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, any);
                case 3 -> text.insert(at, text.substring(at));
                case 4 -> text.setLength(at);
                default -> text.append('~').append(any);
            }
        }
        return text.toString();
    }

    private static Map<String, TrustedDeviceCredential> devices(TrustedDeviceCredential device) {
        return Map.of(device.getId(), device);
    }

    private static TrustedDeviceCredential device(String hash) {
        Instant now = Instant.parse("2026-11-01T08:00:00Z");
        TrustedDeviceCredential device = TrustedDeviceCredential.of(
                "Firefox", hash, new DeviceTerms(now, Duration.ofDays(30), now, Set.of(AccountKind.ESTABLISHMENT)));
        device.setId(UUID.randomUUID().toString());
        return device;
    }
}
