package fr.guichet.onetimecode.code;

import fr.guichet.onetimecode.code.Ledgers.Change;
import fr.guichet.onetimecode.code.SharedEntries.Held;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * The one-time codes of a realm (OTP-1, OTP-2, OTP-7): when one may be sent, what is kept of it, and whether what a
 * person typed is it. Codes belong to a browser; tries and sends are counted per person, on all nodes together, and
 * nothing but time and a success changes those counts.
 *
 * <p>Every method throws {@link CodesUnavailableException} when it cannot answer, and then nobody is let through.
 */
public final class OneTimeCodes {

    private final CodePolicy policy;
    private final Clock clock;
    private final SixDigits digits;
    private final RandomIds ids;
    private final CodeHash hash;
    private final SharedEntries<KeptCode> codes;
    private final Ledgers ledgers;
    private final UnprovenNumbers numbers;
    private final CodeTrial trial;

    OneTimeCodes(
            CodePolicy policy,
            Clock clock,
            SixDigits digits,
            RandomIds ids,
            CodeHash hash,
            SharedEntries<KeptCode> codes,
            Ledgers ledgers,
            UnprovenNumbers numbers) {
        this.policy = policy;
        this.clock = clock;
        this.digits = digits;
        this.ids = ids;
        this.hash = hash;
        this.codes = codes;
        this.ledgers = ledgers;
        this.numbers = numbers;
        this.trial = new CodeTrial(policy, clock, ids, hash, codes, ledgers);
    }

    /**
     * The codes of the realm that this request is for.
     *
     * @throws CodesUnavailableException when the server has no key, or the realm's limits cannot be read
     */
    public static OneTimeCodes of(KeycloakSession session) {
        return OneTimeCodeProvider.of(session).codes(session.getContext().getRealm());
    }

    /** The limits, for what a page says about them. */
    public CodePolicy policy() {
        return policy;
    }

    /**
     * Takes a place in the person's budget of sends and draws a code. The code is not good before {@link #confirm}, and
     * an older one stays good until then.
     */
    public SendDecision reserve(CodeKey key, Channel channel) {
        Instant now = now();
        String id = ids.next();
        Optional<SendDecision> refusal = ledgers.change(key.subject(), ledger -> {
            Optional<SendDecision> reason = ledger.sendRefusal(policy, now);
            return reason.isPresent()
                    ? Change.none(reason)
                    : Change.to(ledger.withSend(new Ledger.Send(id, now)), reason);
        });
        return refusal.or(() -> numberRefusal(key, id, now))
                .orElseGet(() -> new SendDecision.Reserved(new CodeReservation(id, key, channel, digits.draw(), now)));
    }

    /** With the person's place taken, which goes back when the number's budget is spent. */
    private Optional<SendDecision> numberRefusal(CodeKey key, String id, Instant now) {
        Optional<SendDecision> spent = numbers.take(key, id, policy, now).map(SendDecision.NumberSpent::new);
        if (spent.isPresent()) {
            ledgers.change(key.subject(), ledger -> Change.to(ledger.withoutSend(id), Optional.empty()));
        }
        return spent;
    }

    /**
     * To be called once the message has left: the code is good from now on, for the lifetime of the policy, and the
     * older one of this key is not. The tries left are what they were.
     */
    public void confirm(CodeReservation sent) {
        sent.settle();
        Instant now = now();
        KeptCode code = new KeptCode(
                sent.id(),
                hash.of(sent.key(), sent.id(), sent.code()),
                sent.channel(),
                now,
                now.plus(policy.codeLifetime()),
                false);
        String entry = CodeHash.entry(sent.key());
        Optional<Held<KeptCode>> older = codes.find(entry);
        while (!kept(entry, older, code)) {
            older = codes.find(entry);
        }
    }

    private boolean kept(String entry, Optional<Held<KeptCode>> older, KeptCode code) {
        Duration lifespan = policy.codeLifetime().plus(CodeTrial.REMEMBERED);
        return older.isPresent()
                ? codes.replace(entry, older.get(), code, lifespan)
                : codes.insert(entry, code, lifespan);
    }

    /**
     * To be called when the message did not leave: the send is given back, with its delay, and nothing is kept of the
     * code. Failures are counted on their own ({@link SendDecision.FailuresSpent}).
     */
    public void cancel(CodeReservation failed) {
        failed.settle();
        Instant now = now();
        ledgers.change(
                failed.key().subject(),
                ledger -> Change.to(ledger.withFailure(failed.id(), policy, now), Optional.empty()));
        numbers.giveBack(failed.key(), failed.id(), policy, now);
    }

    /**
     * Tries what a person typed. Of all who type the right code, one is told {@link TryOutcome.Accepted}.
     *
     * @param typed as it came, with spaces and punctuation; may be null, empty or absurdly long
     */
    public TryOutcome verify(CodeKey key, String typed) {
        return SixDigits.read(typed).map(code -> trial.of(key, code)).orElseGet(TryOutcome.Malformed::new);
    }

    /** What a page shows; changes nothing. */
    public CodeState state(CodeKey key) {
        Instant now = now();
        Ledger ledger = ledgers.of(key.subject());
        return new CodeState(
                codes.find(CodeHash.entry(key)).map(held -> held.value().described(now)),
                ledger.nextSend(policy, now),
                ledger.triesLeft(policy, now),
                ledger.lockedUntil(policy, now));
    }

    /** To the millisecond, which is what the caches keep. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
