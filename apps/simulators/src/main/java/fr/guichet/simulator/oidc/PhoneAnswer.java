package fr.guichet.simulator.oidc;

import java.util.Locale;
import java.util.Optional;

/** What somebody does with the telephone when it asks to approve a login. */
public enum PhoneAnswer {
    APPROVE(Words.APPROVE),
    /** The client gets {@code error=access_denied}. */
    REFUSE(Words.REFUSE),
    /** Nothing, until the provider gives up: {@code error=temporarily_unavailable}, {@code authentication_expired}. */
    TIME_OUT(Words.TIME_OUT),
    /** Approves, but the phone's clock is wrong: the provider's page says that it failed, and what to check. */
    WRONG_CLOCK(Words.WRONG_CLOCK);

    private final Words words;

    PhoneAnswer(Words words) {
        this.words = words;
    }

    /** Value of the button {@code answer} of the phone's page. */
    public String formValue() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Words words() {
        return words;
    }

    static Optional<PhoneAnswer> ofForm(String value) {
        for (PhoneAnswer answer : values()) {
            if (answer.formValue().equals(value)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
