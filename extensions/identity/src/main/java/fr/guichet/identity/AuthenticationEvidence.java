package fr.guichet.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a means of login vouches for: the level reached and the methods used (RFC 8176 values).
 * Identity providers put it in the brokered context with {@link #toContext}; the step after the broker reads it back,
 * and refuses when it is not there.
 *
 * @param level level reached
 * @param methods {@code amr} values, in alphabetical order, each once; none where the means names a level and says
 *     nothing of the methods, which is never read as several factors
 */
public record AuthenticationEvidence(AssuranceLevel level, List<String> methods) {

    // Before the constants of this type, which are checked with it.
    private static final Pattern SEPARATOR = Pattern.compile("\\s+");

    /** Key of the level in the brokered context. */
    public static final String ACR = "guichet.acr";
    /** Key of the methods in the brokered context and in the notes of the user session, separated by spaces. */
    public static final String AMR = "guichet.amr";

    /** The card: possession of its key in hardware, unlocked by its code. */
    public static final AuthenticationEvidence CARD =
            new AuthenticationEvidence(AssuranceLevel.EIDAS2, List.of("sc", "pin", "hwk", "mfa"));
    /** Password, then a code received at the account's e-mail address. */
    public static final AuthenticationEvidence PASSWORD_AND_EMAIL_CODE =
            new AuthenticationEvidence(AssuranceLevel.EIDAS1, List.of("pwd", "otp", "mfa"));
    /** Password, then a code received on the telephone the person proved to have. */
    public static final AuthenticationEvidence PASSWORD_AND_SMS_CODE =
            new AuthenticationEvidence(AssuranceLevel.EIDAS1, List.of("pwd", "sms", "mfa"));
    /**
     * Method of a login that asked for no code, since one was typed lately on this device (OTP-5). RFC 8176 has no value
     * for that, so it is ours. Also the detail of the event, whose value is the id of the device.
     */
    public static final String TRUSTED_DEVICE = "trusted_device";
    /** Password, on such a device. No {@code mfa}: this login had one factor. */
    public static final AuthenticationEvidence PASSWORD_ON_TRUSTED_DEVICE =
            new AuthenticationEvidence(AssuranceLevel.EIDAS1, List.of("pwd", TRUSTED_DEVICE));

    /** Of RFC 8176: more than one factor. */
    private static final String SEVERAL_FACTORS = "mfa";

    public AuthenticationEvidence {
        methods = List.copyOf(new TreeSet<>(methods));
        if (methods.stream().anyMatch(method -> SEPARATOR.matcher(method).find() || method.isEmpty())) {
            throw new IllegalArgumentException("an authentication method that is no single word");
        }
    }

    /** As text values for the brokered context; without methods, {@link #AMR} is there and blank. */
    public Map<String, String> toContext() {
        return Map.of(ACR, level.acr(), AMR, addedTo(null));
    }

    /**
     * What the note {@link #AMR} of a session holds once this is proven in it: what was proven in it before is not
     * forgotten, or a level would be vouched for by methods that did not prove it.
     *
     * @param note what the note held before; null or blank for a new session
     */
    public String addedTo(String note) {
        Set<String> all = new TreeSet<>(methods);
        all.addAll(methods(note));
        return String.join(" ", all);
    }

    /**
     * The methods of a note {@link #AMR}.
     *
     * @param note null or blank when there are none
     */
    public static List<String> methods(String note) {
        return note == null || note.isBlank() ? List.of() : List.of(SEPARATOR.split(note.strip(), -1));
    }

    /**
     * Whether the methods are more than one factor.
     *
     * @param note what the note {@link #AMR} of a session holds; without one nothing was proven
     */
    public static boolean hasSeveralFactors(String note) {
        return methods(note).contains(SEVERAL_FACTORS);
    }

    /**
     * From the texts of a brokered context; empty when the level is absent or unknown, or when nothing is said of the
     * methods: a blank text says that there are none, an absent one that somebody forgot.
     */
    public static Optional<AuthenticationEvidence> ofContext(Map<String, ?> context) {
        if (!(context.get(ACR) instanceof String acr) || !(context.get(AMR) instanceof String amr)) {
            return Optional.empty();
        }
        return AssuranceLevel.ofAcr(acr).map(level -> new AuthenticationEvidence(level, methods(amr)));
    }
}
