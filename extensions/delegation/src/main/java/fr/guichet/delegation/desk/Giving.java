package fr.guichet.delegation.desk;

import fr.guichet.delegation.Delegate;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.Delegation.Standing;
import fr.guichet.delegation.DelegationKind;
import fr.guichet.delegation.DelegationRefusal;
import fr.guichet.delegation.DelegationRefusedException;
import fr.guichet.delegation.invitation.InvitationMail;
import fr.guichet.delegation.invitation.InvitationToken;
import fr.guichet.delegation.rules.GivingRight;
import fr.guichet.delegation.rules.Professional;
import fr.guichet.delegation.rules.Request;
import fr.guichet.delegation.store.KeptDelegation;
import fr.guichet.identity.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.models.UserModel;

/** Gives a delegation, and sends invitations. A mail goes out before anything is kept: what cannot be sent never was. */
final class Giving {

    private static final Logger LOG = Logger.getLogger(Giving.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final DelegationSetup setup;
    private final UserModel account;
    private final Professional doctor;

    Giving(DelegationSetup setup, UserModel account, Professional doctor) {
        this.setup = setup;
        this.account = account;
        this.doctor = doctor;
    }

    /** Why the doctor may give none now; empty when they may. */
    Optional<DelegationRefusal> refusal() {
        Instant now = setup.clock().instant();
        Optional<DelegationRefusal> ever = GivingRight.refusal(setup.policy(), doctor);
        if (ever.isPresent()) {
            return ever;
        }
        if (setup.store().countOpen(doctor.accountId(), now) >= setup.policy().mostOpen()) {
            return Optional.of(DelegationRefusal.TOO_MANY_OPEN);
        }
        return setup.store().countGivenSince(doctor.accountId(), now.minus(DAY))
                        >= setup.policy().mostGivenInADay()
                ? Optional.of(DelegationRefusal.TOO_MANY_TODAY)
                : Optional.empty();
    }

    Delegation give(Request request) throws DelegationRefusedException {
        Optional<DelegationRefusal> refusal = refusal();
        if (refusal.isPresent()) {
            throw new DelegationRefusedException(refusal.get());
        }
        if (request instanceof Request.Assistant assistant) {
            return invite(assistant);
        }
        Request.Colleague colleague = (Request.Colleague) request;
        Delegate delegate = new Delegate.Person(colleague.id());
        return setup.store()
                .add(made(colleague, DelegationKind.COLLEAGUE, Optional.of(delegate), Optional.empty()))
                .now();
    }

    private Delegation invite(Request.Assistant assistant) throws DelegationRefusedException {
        Delegation invited =
                made(assistant, DelegationKind.ASSISTANT, Optional.empty(), Optional.of(assistant.email()));
        InvitationToken token = sent(invited);
        KeptDelegation kept = setup.store().add(invited);
        return noted(kept, token);
    }

    /** Another link for the same invitation. */
    Delegation inviteAgain(KeptDelegation kept) throws DelegationRefusedException {
        return noted(kept, sent(kept.now()));
    }

    private InvitationToken sent(Delegation invited) throws DelegationRefusedException {
        InvitationToken token = InvitationToken.random(setup.random());
        PersonName doctorName =
                doctor.name().orElseThrow(() -> new DelegationRefusedException(DelegationRefusal.NOT_SELF_EMPLOYED));
        try {
            new InvitationMail(setup.session(), account)
                    .send(invited, doctorName, token, setup.policy().invitationLifetime());
            return token;
        } catch (EmailException e) {
            // The class alone: what a mail server says repeats the address.
            LOG.warnf(
                    "an invitation could not be sent: %s",
                    Optional.ofNullable(e.getCause()).orElse(e).getClass().getName());
            throw new DelegationRefusedException(DelegationRefusal.MAIL_NOT_SENT);
        }
    }

    private Delegation noted(KeptDelegation kept, InvitationToken token) {
        Instant now = setup.clock().instant();
        kept.invite(token.hash(), now, now.plus(setup.policy().invitationLifetime()));
        return kept.now();
    }

    private Delegation made(Request request, DelegationKind kind, Optional<Delegate> delegate, Optional<String> email) {
        return new Delegation(
                UUID.randomUUID().toString(),
                kind,
                doctor.accountId(),
                delegate,
                request.name(),
                email,
                request.terms().rights(),
                request.terms().period(),
                delegate.isPresent() ? Standing.ACTIVE : Standing.INVITED,
                Optional.empty(),
                setup.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                Optional.empty());
    }
}
