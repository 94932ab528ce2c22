package fr.guichet.delegation.desk;

import fr.guichet.delegation.Delegate;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.invitation.InvitationDesk;
import fr.guichet.delegation.invitation.InvitationRefusal;
import fr.guichet.delegation.invitation.InvitationRefusedException;
import fr.guichet.delegation.invitation.InvitationToken;
import fr.guichet.delegation.invitation.PendingInvitation;
import fr.guichet.delegation.notices.Occasion;
import fr.guichet.delegation.rules.AcceptingRight;
import fr.guichet.delegation.rules.Professional;
import fr.guichet.delegation.store.KeptDelegation;
import fr.guichet.portal.Caller;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.models.UserModel;

/** The invitations of a realm's doctors. */
final class AssistantInvitations implements InvitationDesk {

    private final DelegationSetup setup;
    private final InvitationHandles handles;

    AssistantInvitations(DelegationSetup setup) {
        this.setup = setup;
        this.handles = new InvitationHandles(setup);
    }

    @Override
    public List<String> means() {
        return setup.policy().acceptingMeans().stream()
                .filter(alias -> Optional.ofNullable(
                                setup.session().identityProviders().getByAlias(alias))
                        .filter(provider -> provider.isEnabled())
                        .isPresent())
                .sorted()
                .toList();
    }

    @Override
    public Optional<PendingInvitation> ofToken(String token) {
        return InvitationToken.parse(token).flatMap(parsed -> pending(parsed.hash()));
    }

    @Override
    public Optional<PendingInvitation> ofHandle(String handle) {
        return handles.tokenHash(handle).flatMap(this::pending);
    }

    @Override
    public Optional<String> handleFor(String token) {
        return InvitationToken.parse(token)
                .map(InvitationToken::hash)
                .filter(hash -> pending(hash).isPresent())
                .map(handles::make);
    }

    private Optional<PendingInvitation> pending(String tokenHash) {
        return setup.store().invited(tokenHash).flatMap(this::pending);
    }

    private Optional<PendingInvitation> pending(Delegation delegation) {
        boolean acceptable = delegation.standing() == Delegation.Standing.INVITED
                && delegation.state(setup.clock().instant()).isOpen()
                && !delegation.isInvitationExpired(setup.clock().instant());
        return acceptable
                ? doctor(delegation)
                        .filter(UserModel::isEnabled)
                        .flatMap(Professionals::name)
                        .map(name -> new PendingInvitation(delegation, name))
                : Optional.empty();
    }

    private Optional<UserModel> doctor(Delegation delegation) {
        return Optional.ofNullable(setup.session().users().getUserById(setup.realm(), delegation.delegatorId()));
    }

    @Override
    public Optional<InvitationRefusal> refusal(PendingInvitation invitation, Caller caller) {
        return refusal(invitation.delegation(), caller, false);
    }

    private Optional<InvitationRefusal> refusal(Delegation delegation, Caller caller, boolean saidSame) {
        Optional<Professional> doctor = doctor(delegation).map(account -> Professionals.of(setup.realm(), account));
        if (doctor.isEmpty()) {
            return Optional.of(InvitationRefusal.UNKNOWN);
        }
        return AcceptingRight.refusal(
                setup.policy(),
                doctor.get(),
                Professionals.of(setup.realm(), caller.account()),
                Optional.ofNullable(caller.session().getNote(Details.IDENTITY_PROVIDER)),
                delegation.named(),
                saidSame);
    }

    @Override
    public void accept(String handle, Caller caller, boolean saidSame) throws InvitationRefusedException {
        DelegationTrail trail = new DelegationTrail(setup.session(), caller.account());
        Optional<KeptDelegation> held = handles.tokenHash(handle).flatMap(this::hold);
        if (held.isEmpty()) {
            throw refused(trail, InvitationRefusal.UNKNOWN);
        }
        KeptDelegation kept = held.get();
        Optional<InvitationRefusal> refusal = refusal(kept.now(), caller, saidSame);
        if (refusal.isPresent()) {
            throw refused(trail, refusal.get());
        }
        kept.accept(
                new Delegate.Account(caller.account().getId()),
                Professionals.name(caller.account()).orElseThrow());
        handles.forget(handle);
        trail.tell(DelegationAct.ACCEPT, kept.now());
        setup.notices().tell(Occasion.ACCEPTED, kept.now());
    }

    /** Locked, and looked at again once it is: of two who accept at once, the second finds it used. */
    private Optional<KeptDelegation> hold(String tokenHash) {
        return setup.store()
                .invited(tokenHash)
                .flatMap(delegation -> setup.store().hold(delegation.id()))
                .filter(kept -> kept.isInvitedBy(tokenHash))
                .filter(kept -> pending(kept.now()).isPresent());
    }

    @Override
    public void tellUnknown() {
        DelegationTrail.ofNobody(setup.session()).tellRefused(DelegationAct.ACCEPT, InvitationRefusal.UNKNOWN.error());
    }

    private static InvitationRefusedException refused(DelegationTrail trail, InvitationRefusal refusal) {
        trail.tellRefused(DelegationAct.ACCEPT, refusal.error());
        return new InvitationRefusedException(refusal);
    }
}
