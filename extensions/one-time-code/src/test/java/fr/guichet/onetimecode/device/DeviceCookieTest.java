package fr.guichet.onetimecode.device;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.device.DeviceCookie.Entry;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("OTP-5")
class DeviceCookieTest {

    private static final DeviceCookie NONE = DeviceCookie.read(null);

    @Test
    void whatIsWrittenIsReadAgain() {
        Entry first = entry();
        Entry second = entry();
        DeviceCookie cookie = NONE.with(first, id -> false).with(second, id -> false);

        DeviceCookie read = DeviceCookie.read(cookie.text());

        assertThat(read.entries()).extracting(Entry::deviceId).containsExactly(second.deviceId(), first.deviceId());
        assertThat(read.entries())
                .extracting(entry -> entry.token().value())
                .containsExactly(second.token().value(), first.token().value());
    }

    @Test
    void onePersonsNewDeviceTakesThePlaceOfTheirOldOneAndLeavesTheOthers() {
        Entry alice = entry();
        Entry bob = entry();
        Entry aliceAgain = entry();
        DeviceCookie shared = NONE.with(alice, id -> false).with(bob, id -> false);

        DeviceCookie renewed = shared.with(aliceAgain, alice.deviceId()::equals);

        assertThat(renewed.entries()).containsExactly(aliceAgain, bob);
    }

    @Test
    void theCookieIsBoundedAndFitsIntoABrowser() {
        DeviceCookie cookie = NONE;
        Entry last = null;
        for (int person = 0; person < 2 * DeviceCookie.MOST; person++) {
            last = entry();
            cookie = cookie.with(last, id -> false);
        }

        assertThat(cookie.entries()).hasSize(DeviceCookie.MOST).first().isEqualTo(last);
        assertThat(cookie.text()).hasSizeLessThan(4000).matches("[A-Za-z0-9._~-]+");
        assertThat(DeviceCookie.read(cookie.text()).entries()).hasSize(DeviceCookie.MOST);
    }

    @Test
    void moreEntriesThanAreEverWrittenAreNotRead() {
        DeviceCookie cookie = NONE.with(entry(), id -> false);
        String text = (cookie.text() + "~").repeat(DeviceCookie.MOST + 5);

        assertThat(DeviceCookie.read(text).entries()).hasSize(DeviceCookie.MOST);
        assertThat(DeviceCookie.read(text.repeat(10)).entries()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "~", ".", "~~~", "12345678", "12345678.", ".AAAA", "12345678.short", "a b.c", "\u0000"})
    void whatIsNoCookieOfOursIsEmpty(String value) {
        assertThat(DeviceCookie.read(value).entries()).isEmpty();
    }

    @Test
    void secretsDoNotShowInTexts() {
        Entry entry = entry();

        assertThat(NONE.with(entry, id -> false).toString())
                .doesNotContain(entry.token().value());
    }

    private static Entry entry() {
        return new Entry(UUID.randomUUID().toString(), DeviceToken.draw(new SecureRandom()));
    }
}
