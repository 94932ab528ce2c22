package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SixDigitsTest {

    @Test
    @Tag("OTP-1")
    void aCodeHasSixDigitsAlsoWhenItIsASmallNumber() {
        SixDigits digits = new SixDigits(new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                assertThat(bound).isEqualTo(1_000_000);
                return 7;
            }
        });

        assertThat(digits.draw()).isEqualTo("000007");
    }

    @Test
    void codesUseTheWholeRange() {
        SixDigits digits = new SixDigits(new SecureRandom());

        assertThat(Stream.generate(digits::draw).limit(2_000).map(code -> code.charAt(0)))
                .contains('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        assertThat(Stream.generate(digits::draw).limit(2_000)).allMatch(code -> code.matches("[0-9]{6}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                " 123456\r\n",
                "123 456",
                "123\u00a0456",
                "123\u202f456",
                "12-34-56",
                "123.456",
                "\u00ab 123456 \u00bb",
                "(123456)",
                "\u200e123456",
                "1 2 3 4 5 6",
                "123456."
            })
    void spacesAndPunctuationOfAPasteAreDropped(String typed) {
        assertThat(SixDigits.read(typed)).contains("123456");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "12345",
                "1234567",
                "12345a",
                "code 123456",
                "      ",
                "-",
                "\u0661\u0662\u0663\u0664\u0665\u0666",
                "\uff11\uff12\uff13\uff14\uff15\uff16",
                "\ud835\udfd0\ud835\udfd1\ud835\udfd2\ud835\udfd3\ud835\udfd4\ud835\udfd5",
                "+123456",
                "12345\u00b2",
                "<b>123456"
            })
    void anythingElseIsNoCode(String typed) {
        assertThat(SixDigits.read(typed)).isEmpty();
    }

    @Test
    void aTextOfTenThousandCharactersIsNoCode() {
        assertThat(SixDigits.read("1".repeat(10_000))).isEmpty();
        assertThat(SixDigits.read(" ".repeat(9_994) + "123456")).isEmpty();
    }
}
