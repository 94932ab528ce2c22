package fr.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IdentifierProperties {

    @Property(tries = 10_000)
    void anyTypedTextGivesAValueOrATypedRefusal(@ForAll("texts") String text) {
        TypedIdentifier read = TypedIdentifier.read(text);

        if (read instanceof TypedIdentifier.National national) {
            assertThat(reparsed(national.id().value())).isEqualTo(national.id());
            // Of the others, the numbers inside a structure alone, which nobody mistakes for a user name.
            assertThat(national.id().kind().isNational()
                            || national.id().value().contains("/"))
                    .isTrue();
        } else if (read instanceof TypedIdentifier.UserName name) {
            assertThat(name.value()).isNotBlank().doesNotContainAnyWhitespaces();
        } else {
            assertThat(((TypedIdentifier.Refused) read).refusal()).isNotNull();
        }
    }

    @Property(tries = 10_000)
    void anyTextIsAnIdentifierOfAPersonOrRefusedWithACause(@ForAll("texts") String text) {
        try {
            NationalPersonId id = NationalPersonId.parse(text);
            assertThat(id.value()).isEqualToIgnoringCase(text).matches("[0-9][0-9A-Z._/-]{9,}");
            assertThat(id.toString()).doesNotContain(id.value());
        } catch (InvalidIdentifierException e) {
            assertThat(e.refusal()).isNotNull();
        }
    }

    @Property(tries = 10_000)
    void anyTextIsAnIdentifierOfAStructureOrRefusedWithACause(@ForAll("texts") String text) {
        try {
            assertThat(NationalStructureId.parse(text).value()).isEqualToIgnoringCase(text);
        } catch (InvalidIdentifierException e) {
            assertThat(e.refusal()).isNotNull();
        }
    }

    @Property
    void oneWrongDigitIsAlwaysSeen(
            @ForAll("rpps") String rpps,
            @ForAll @IntRange(max = 10) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        char[] digits = rpps.toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + shift) % 10);

        assertThat(TypedIdentifier.read(new String(digits)))
                .isEqualTo(new TypedIdentifier.Refused(IdentifierRefusal.KEY));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(300);
        Arbitrary<String> nearly = Arbitraries.strings()
                .withChars("0123456789ABab/ .-\u00A0\uFF11\u0661")
                .ofMaxLength(20);
        Arbitrary<String> right =
                Arbitraries.of("899700356894", "00B6087510", "30B0057881/CPET0002", "10B0057881", "373282932000074");
        return Arbitraries.oneOf(anything, nearly, right);
    }

    @Provide
    Arbitrary<String> rpps() {
        return Arbitraries.of("99700356894", "99700034012", "99700218896", "99900063480");
    }

    private static NationalPersonId reparsed(String value) {
        try {
            return NationalPersonId.parse(value);
        } catch (InvalidIdentifierException e) {
            throw new AssertionError("a value that its own rules refuse", e);
        }
    }
}
