package fr.guichet.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.portal.page.PageMac.Purpose;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PageMacTest {

    private final PageMac mac = withKey((byte) 1);

    @Test
    void aMarkIsRecognised() {
        assertThat(mac.matches(mac.mark(Purpose.FORM, "session", "section"), Purpose.FORM, "session", "section"))
                .isTrue();
    }

    @Test
    void aMarkOfAnotherSessionSectionPurposeOrKeyIsNot() {
        String mark = mac.mark(Purpose.FORM, "session", "section");

        assertThat(mac.matches(mark, Purpose.FORM, "other", "section")).isFalse();
        assertThat(mac.matches(mark, Purpose.FORM, "session", "other")).isFalse();
        assertThat(mac.matches(mark, Purpose.FLASH, "session", "section")).isFalse();
        assertThat(withKey((byte) 2).matches(mark, Purpose.FORM, "session", "section"))
                .isFalse();
    }

    @Test
    void partsThatReadTheSameInOneRowAreNotTheSame() {
        assertThat(mac.matches(mac.mark(Purpose.FORM, "ab", "c"), Purpose.FORM, "a", "bc"))
                .isFalse();
    }

    @Test
    void noMarkIsNone() {
        assertThat(mac.matches(null, Purpose.FORM, "session")).isFalse();
        assertThat(mac.matches("", Purpose.FORM, "session")).isFalse();
    }

    static PageMac withKey(byte filled) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, filled);
        return new PageMac(new SecretKeySpec(key, "HmacSHA512"));
    }
}
