package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.onetimecode.enrolment.SealedNumber;
import fr.guichet.onetimecode.sms.MobileNumber;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * How far an enrolment has come, in the login under way: a reload and the back button show the same page again and send
 * nothing.
 */
final class EnrolmentProgress {

    /** The pages, in their order. */
    enum Step {
        /** Which number? */
        NUMBER,
        /** The code that was sent to it. */
        CODE,
        /** The number was just proven: SMS or e-mail? */
        PROVEN,
        /** SMS or e-mail, with the number of before. */
        CHOICE
    }

    private static final String STEP = "guichet.sms.step";
    private static final String NUMBER = "guichet.sms.number";

    private final AuthenticationSessionModel login;
    private final SealedNumber sealed;

    EnrolmentProgress(AuthenticationSessionModel login, SealedNumber sealed) {
        this.login = login;
        this.sealed = sealed;
    }

    Step step() {
        String step = login.getAuthNote(STEP);
        return step == null ? Step.NUMBER : Step.valueOf(step);
    }

    boolean choosesChannel() {
        return step() == Step.PROVEN || step() == Step.CHOICE;
    }

    /** The number being proven; there is one at {@link Step#CODE} alone. */
    Optional<MobileNumber> number() {
        return Optional.ofNullable(login.getAuthNote(NUMBER)).flatMap(sealed::open);
    }

    void proves(MobileNumber number) {
        login.setAuthNote(NUMBER, sealed.close(number));
        login.setAuthNote(STEP, Step.CODE.name());
    }

    /** @param next {@link Step#PROVEN} or {@link Step#CHOICE} */
    void goesOn(Step next) {
        login.removeAuthNote(NUMBER);
        login.setAuthNote(STEP, next.name());
    }

    /** Back to the first page; also when the person leaves without an end. */
    static void forget(AuthenticationSessionModel login) {
        login.removeAuthNote(NUMBER);
        login.removeAuthNote(STEP);
    }
}
