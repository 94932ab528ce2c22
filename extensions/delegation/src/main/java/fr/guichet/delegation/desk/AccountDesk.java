package fr.guichet.delegation.desk;

import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.Delegation.Standing;
import fr.guichet.delegation.DelegationDesk;
import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DelegationKind;
import fr.guichet.delegation.DelegationRefusal;
import fr.guichet.delegation.DelegationRefusedException;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.InvalidDraftException;
import fr.guichet.delegation.Page;
import fr.guichet.delegation.SeenDelegation;
import fr.guichet.delegation.SeenDelegation.Side;
import fr.guichet.delegation.notices.Occasion;
import fr.guichet.delegation.rules.DraftReader;
import fr.guichet.delegation.rules.Professional;
import fr.guichet.delegation.rules.Request;
import fr.guichet.delegation.store.KeptDelegation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** The desk of one account. */
final class AccountDesk implements DelegationDesk {

    private final DelegationSetup setup;
    private final Professional person;
    private final Giving giving;
    private final DelegationTrail trail;
    private final Sight sight;

    AccountDesk(DelegationSetup setup, UserModel account) {
        this.setup = setup;
        this.person = Professionals.of(setup.realm(), account);
        this.giving = new Giving(setup, account, person);
        this.trail = new DelegationTrail(setup.session(), account);
        this.sight = new Sight(setup, person);
    }

    @Override
    public Optional<DelegationRefusal> refusalToGive() {
        return giving.refusal();
    }

    @Override
    public List<SeenDelegation> given(Page page) {
        return setup.store().given(person.accountId(), now(), page).stream()
                .map(delegation -> sight.of(delegation, Side.GIVEN))
                .toList();
    }

    @Override
    public List<SeenDelegation> received(Page page) {
        return setup.store().received(person.asDelegates(), now(), page).stream()
                .map(delegation -> sight.of(delegation, Side.RECEIVED))
                .toList();
    }

    @Override
    public SeenDelegation find(String id) throws DelegationRefusedException {
        Optional<Delegation> found = setup.store().find(id);
        Optional<Side> side = found.flatMap(sight::sideOf);
        if (side.isEmpty()) {
            throw refused(DelegationAct.FIND, DelegationRefusal.UNKNOWN);
        }
        return sight.of(found.get(), side.get());
    }

    @Override
    public SeenDelegation give(DelegationDraft draft) throws InvalidDraftException, DelegationRefusedException {
        DelegationAct act = DelegationKind.of(draft.text(DraftField.KIND)).orElse(null) == DelegationKind.COLLEAGUE
                ? DelegationAct.AUTHORISE
                : DelegationAct.INVITE;
        // Who may not give at all is told so, whatever was typed.
        Optional<DelegationRefusal> refusal = giving.refusal();
        if (refusal.isPresent()) {
            throw refused(act, refusal.get());
        }
        Request request = reader().read(draft);
        try {
            Delegation given = giving.give(request);
            return done(act, Occasion.GIVEN, given, Side.GIVEN);
        } catch (DelegationRefusedException e) {
            throw refused(act, e.refusal());
        }
    }

    @Override
    public SeenDelegation change(String id, DelegationDraft draft)
            throws InvalidDraftException, DelegationRefusedException {
        KeptDelegation kept = own(DelegationAct.CHANGE, id);
        Delegation before = kept.now();
        if (!before.state(now()).isOpen()) {
            throw refused(DelegationAct.CHANGE, DelegationRefusal.OVER);
        }
        Request.Terms terms = reader().change(before, draft);
        if (terms.rights().equals(before.rights()) && terms.period().equals(before.period())) {
            return sight.of(before, Side.GIVEN);
        }
        kept.allow(terms.rights(), terms.period());
        return done(DelegationAct.CHANGE, Occasion.CHANGED, kept.now(), Side.GIVEN);
    }

    @Override
    public SeenDelegation end(String id) throws DelegationRefusedException {
        KeptDelegation kept = held(DelegationAct.END, id);
        Delegation before = kept.now();
        Side side = sight.sideOf(before).orElseThrow();
        if (!before.state(now()).isOpen()) {
            return sight.of(before, side);
        }
        kept.end(person.accountId(), now());
        return done(DelegationAct.END, Occasion.ENDED, kept.now(), side);
    }

    @Override
    public SeenDelegation inviteAgain(String id) throws DelegationRefusedException {
        KeptDelegation kept = own(DelegationAct.INVITE_AGAIN, id);
        Delegation before = kept.now();
        Optional<DelegationRefusal> refusal = refusalToInviteAgain(kept, before);
        if (refusal.isPresent()) {
            throw refused(DelegationAct.INVITE_AGAIN, refusal.get());
        }
        try {
            Delegation after = giving.inviteAgain(kept);
            trail.tell(DelegationAct.INVITE_AGAIN, after);
            return sight.of(after, Side.GIVEN);
        } catch (DelegationRefusedException e) {
            throw refused(DelegationAct.INVITE_AGAIN, e.refusal());
        }
    }

    private Optional<DelegationRefusal> refusalToInviteAgain(KeptDelegation kept, Delegation before) {
        if (!before.state(now()).isOpen()) {
            return Optional.of(DelegationRefusal.OVER);
        }
        if (before.standing() != Standing.INVITED) {
            return Optional.of(DelegationRefusal.NOT_INVITED);
        }
        boolean soon = kept.invitedAt()
                .filter(last -> last.plus(setup.policy().invitationPause()).isAfter(now()))
                .isPresent();
        return soon ? Optional.of(DelegationRefusal.TOO_SOON) : Optional.empty();
    }

    /** One that this account gave, held until the transaction ends. */
    private KeptDelegation own(DelegationAct act, String id) throws DelegationRefusedException {
        KeptDelegation kept = held(act, id);
        if (!kept.now().delegatorId().equals(person.accountId())) {
            throw refused(act, DelegationRefusal.NOT_THE_DOCTOR);
        }
        return kept;
    }

    /** One that this account gave or received, held until the transaction ends. */
    private KeptDelegation held(DelegationAct act, String id) throws DelegationRefusedException {
        // Another's is not locked: it could be held for as long as somebody asks for it.
        boolean known = setup.store().find(id).flatMap(sight::sideOf).isPresent();
        Optional<KeptDelegation> kept = known ? setup.store().hold(id) : Optional.empty();
        if (kept.flatMap(held -> sight.sideOf(held.now())).isEmpty()) {
            throw refused(act, DelegationRefusal.UNKNOWN);
        }
        return kept.get();
    }

    private SeenDelegation done(DelegationAct act, Occasion occasion, Delegation delegation, Side side) {
        trail.tell(act, delegation);
        setup.notices().tell(occasion, delegation);
        return sight.of(delegation, side);
    }

    private DelegationRefusedException refused(DelegationAct act, DelegationRefusal refusal) {
        trail.tellRefused(act, refusal.error());
        return new DelegationRefusedException(refusal);
    }

    private DraftReader reader() {
        return new DraftReader(setup.policy(), now(), person.nationalId());
    }

    private Instant now() {
        return setup.clock().instant();
    }
}
