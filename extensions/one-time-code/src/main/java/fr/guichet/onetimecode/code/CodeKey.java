package fr.guichet.onetimecode.code;

import java.util.Objects;
import java.util.Optional;

/**
 * Which code is meant: a person, a purpose, and the browser (and number) that it was asked for in. All tabs of a browser
 * share a code; another browser cannot use it.
 */
public final class CodeKey {

    private final CodeSubject subject;
    private final CodePurpose purpose;
    private final String binding;
    private final Optional<String> unprovenNumber;

    private CodeKey(CodeSubject subject, CodePurpose purpose, String binding, Optional<String> unprovenNumber) {
        this.subject = Objects.requireNonNull(subject, "subject");
        this.purpose = purpose;
        this.binding = binding;
        this.unprovenNumber = unprovenNumber;
    }

    /** @param rootSession id of the root authentication session, which the browser's cookie carries */
    public static CodeKey login(CodeSubject subject, String rootSession) {
        return new CodeKey(
                subject, CodePurpose.LOGIN, Objects.requireNonNull(rootSession, "rootSession"), Optional.empty());
    }

    /**
     * Another number is another key: a code that was sent to one number proves no other.
     *
     * @param rootSession id of the root authentication session
     * @param number the number being proven, in one spelling
     */
    public static CodeKey smsEnrolment(CodeSubject subject, String rootSession, String number) {
        return new CodeKey(
                subject,
                CodePurpose.SMS_ENROLMENT,
                Lengths.framed(
                        Objects.requireNonNull(rootSession, "rootSession"), Objects.requireNonNull(number, "number")),
                Optional.of(number));
    }

    public CodeSubject subject() {
        return subject;
    }

    public CodePurpose purpose() {
        return purpose;
    }

    /** The number that the code goes to, when its person has yet to prove that it is theirs. */
    Optional<String> unprovenNumber() {
        return unprovenNumber;
    }

    /** All that makes this key, for a hash; holds a session id and perhaps a number. */
    String content() {
        return Lengths.framed(subject.realmId(), subject.userId(), purpose.name(), binding);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeKey key && key.content().equals(content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    /** Without the binding: a session id is as good as a cookie, and a number is personal. */
    @Override
    public String toString() {
        return "CodeKey[" + purpose + ", " + subject.userId() + "]";
    }
}
