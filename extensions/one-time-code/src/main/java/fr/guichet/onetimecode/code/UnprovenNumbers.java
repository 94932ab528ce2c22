package fr.guichet.onetimecode.code;

import fr.guichet.onetimecode.code.Ledgers.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * What is sent to a number that nobody has proven to be theirs, whoever asks. The budget of a person does not protect
 * its holder, who never asked for anything, from several persons. Codes for a login go to proven numbers and are not
 * counted here, or a stranger could keep a person's codes away by asking for some.
 */
final class UnprovenNumbers {

    private final KeyedHash hash;
    private final Ledgers ledgers;

    UnprovenNumbers(KeyedHash hash, Ledgers ledgers) {
        this.hash = hash;
        this.ledgers = ledgers;
    }

    /**
     * Takes a place in the budget of the number, if the code goes to one.
     *
     * @param reservation id of the send
     * @return when it may be written to again; empty when the place was taken
     */
    Optional<Instant> take(CodeKey key, String reservation, CodePolicy policy, Instant now) {
        return holder(key)
                .flatMap(number -> ledgers.change(number, ledger -> {
                    Optional<Instant> spent = ledger.numberSpentUntil(policy, now);
                    return spent.isPresent()
                            ? Change.none(spent)
                            : Change.to(ledger.withSend(new Ledger.Send(reservation, now)), spent);
                }));
    }

    /** The send failed. */
    void giveBack(CodeKey key, String reservation, CodePolicy policy, Instant now) {
        holder(key)
                .ifPresent(number -> ledgers.change(
                        number, ledger -> Change.to(ledger.withFailure(reservation, policy, now), Optional.empty())));
    }

    /** Hashed: the caches hold no number. No account has such an id. */
    private Optional<CodeSubject> holder(CodeKey key) {
        String realm = key.subject().realmId();
        return key.unprovenNumber()
                .map(number -> new CodeSubject(realm, "number:" + hash.ofContent(Lengths.framed(realm, number))));
    }
}
