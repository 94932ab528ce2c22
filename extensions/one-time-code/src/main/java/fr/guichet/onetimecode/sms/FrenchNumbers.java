package fr.guichet.onetimecode.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which typed texts are French mobiles. What a block is used for comes from libphonenumber. */
final class FrenchNumbers {

    private static final int METROPOLITAN = 33;

    /** Guadeloupe with Saint-Barthélemy and Saint-Martin, Guyane, Martinique, La Réunion with Mayotte, Saint-Pierre. */
    private static final List<Integer> OVERSEAS = List.of(590, 594, 596, 262, 508);

    /** What people put between the digits. Letters would be read as keys of a telephone, extensions as part of it. */
    private static final Pattern TYPED = Pattern.compile("\\+?[0-9\\s./()-]*[0-9][0-9\\s./()-]*");

    private static final int LONGEST_TYPED = 40;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private FrenchNumbers() {}

    static MobileNumber parse(String typed) throws NumberRefusedException {
        if (typed == null || typed.codePoints().allMatch(FrenchNumbers::isSpace)) {
            throw new NumberRefusedException(NumberRefusal.EMPTY);
        }
        if (typed.length() > LONGEST_TYPED) {
            throw new NumberRefusedException(NumberRefusal.NOT_A_NUMBER);
        }
        PhoneNumber number = read(plain(typed));
        int country = number.getCountryCode();
        if (country != METROPOLITAN && !OVERSEAS.contains(country)) {
            throw new NumberRefusedException(
                    NUMBERS.isPossibleNumber(number) ? NumberRefusal.FOREIGN : NumberRefusal.NOT_A_NUMBER);
        }
        PhoneNumber french = readings(number)
                .filter(NUMBERS::isValidNumber)
                .findFirst()
                .orElseThrow(() -> new NumberRefusedException(NumberRefusal.NOT_A_NUMBER));
        Optional<NumberRefusal> refusal = refusal(NUMBERS.getNumberType(french));
        if (refusal.isPresent()) {
            throw new NumberRefusedException(refusal.get());
        }
        return new MobileNumber(
                NUMBERS.format(french, PhoneNumberFormat.E164),
                NUMBERS.format(french, PhoneNumberFormat.NATIONAL).replaceAll("\\D", ""));
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Wide digits and no-break spaces as plain ones: numbers are pasted from documents. */
    private static String plain(String typed) throws NumberRefusedException {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("\\p{Cf}", "")
                .strip();
        if (!TYPED.matcher(plain).matches()) {
            throw new NumberRefusedException(NumberRefusal.NOT_A_NUMBER);
        }
        return plain;
    }

    private static PhoneNumber read(String plain) throws NumberRefusedException {
        try {
            return NUMBERS.parse(plain, "FR");
        } catch (NumberParseException unreadable) {
            // Not kept as cause: what the library says about a text may hold the text.
            throw new NumberRefusedException(NumberRefusal.NOT_A_NUMBER);
        }
    }

    /**
     * A number with the code of metropolitan France may be one of overseas, which is dialled alike from anywhere in
     * France but has a country code of its own.
     */
    private static Stream<PhoneNumber> readings(PhoneNumber number) {
        return number.getCountryCode() != METROPOLITAN
                ? Stream.of(number)
                : Stream.concat(Stream.of(number), OVERSEAS.stream().map(code -> new PhoneNumber()
                        .setCountryCode(code)
                        .setNationalNumber(number.getNationalNumber())));
    }

    private static Optional<NumberRefusal> refusal(PhoneNumberType type) {
        return switch (type) {
            case MOBILE -> Optional.empty();
            case FIXED_LINE -> Optional.of(NumberRefusal.LANDLINE);
            case TOLL_FREE, PREMIUM_RATE, SHARED_COST, UAN, PAGER, PERSONAL_NUMBER, VOICEMAIL ->
                Optional.of(NumberRefusal.PREMIUM);
            case VOIP, FIXED_LINE_OR_MOBILE -> Optional.of(NumberRefusal.NOT_MOBILE);
            case UNKNOWN -> Optional.of(NumberRefusal.NOT_A_NUMBER);
        };
    }
}
