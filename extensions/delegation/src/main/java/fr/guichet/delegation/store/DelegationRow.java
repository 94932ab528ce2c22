package fr.guichet.delegation.store;

import fr.guichet.delegation.Access;
import fr.guichet.delegation.Delegate;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.Delegation.Standing;
import fr.guichet.delegation.DelegationKind;
import fr.guichet.delegation.Period;
import fr.guichet.delegation.Rights;
import fr.guichet.identity.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * A delegation as the database has it. Instants are seconds since 1970, so that the database compares them without
 * knowing of time zones. It is public for the server, which has to load it; {@link KeptDelegation} is what others see.
 * The server notices a change only when a method of this class makes it.
 */
@Entity(name = "GuichetDelegation")
@Table(name = "GUICHET_DELEGATION")
public class DelegationRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", nullable = false, length = 36)
    private String realmId;

    @Column(name = "KIND", nullable = false, length = 16)
    private String kind;

    @Column(name = "DELEGATOR_ID", nullable = false, length = 36)
    private String delegatorId;

    @Column(name = "DELEGATE", length = 100)
    private String delegate;

    @Column(name = "INVITED_FAMILY", nullable = false)
    private String family;

    @Column(name = "INVITED_GIVEN", nullable = false)
    private String given;

    @Column(name = "INVITED_EMAIL")
    private String email;

    @Column(name = "RIGHT_DOSSIERS", nullable = false, length = 8)
    private String dossiers;

    @Column(name = "RIGHT_MEDICAL", nullable = false, length = 8)
    private String medical;

    @Column(name = "RIGHT_AUTONOMY", nullable = false, length = 8)
    private String autonomy;

    @Column(name = "VALID_FROM", nullable = false)
    private long validFrom;

    @Column(name = "VALID_UNTIL")
    private Long validUntil;

    @Column(name = "STATE", nullable = false, length = 16)
    private String state;

    @Column(name = "TOKEN_HASH", length = 64)
    private String tokenHash;

    @Column(name = "INVITED_AT")
    private Long invitedAt;

    @Column(name = "INVITATION_EXPIRES")
    private Long invitationExpires;

    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    @Column(name = "ENDED_AT")
    private Long endedAt;

    @Column(name = "ENDED_BY", length = 36)
    private String endedBy;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    /** For the server. */
    protected DelegationRow() {}

    DelegationRow(String realmId, Delegation delegation) {
        this.id = delegation.id();
        this.realmId = realmId;
        this.kind = delegation.kind().name();
        this.delegatorId = delegation.delegatorId();
        this.delegate = delegation.delegate().map(Delegate::key).orElse(null);
        this.email = delegation.email().orElse(null);
        this.state = delegation.standing().name();
        this.createdAt = delegation.createdAt().getEpochSecond();
        this.family = delegation.named().family();
        this.given = delegation.named().given();
        allow(delegation.rights(), delegation.period());
    }

    final void allow(Rights rights, Period period) {
        this.dossiers = rights.dossiers().name();
        this.medical = rights.medical().name();
        this.autonomy = rights.autonomy().name();
        this.validFrom = period.from().getEpochSecond();
        this.validUntil = period.until().map(Instant::getEpochSecond).orElse(null);
    }

    void invite(String hashOfToken, Instant at, Instant expires) {
        this.tokenHash = hashOfToken;
        this.invitedAt = at.getEpochSecond();
        this.invitationExpires = expires.getEpochSecond();
    }

    boolean isInvitedBy(String hashOfToken) {
        return hashOfToken.equals(tokenHash);
    }

    void accept(Delegate.Account account, PersonName name) {
        this.delegate = account.key();
        this.family = name.family();
        this.given = name.given();
        this.state = Standing.ACTIVE.name();
        forgetInvitation();
    }

    void end(String by, Instant at) {
        this.state = Standing.ENDED.name();
        this.endedBy = by;
        this.endedAt = at.getEpochSecond();
        forgetInvitation();
    }

    private void forgetInvitation() {
        this.tokenHash = null;
        this.invitationExpires = null;
    }

    Optional<Instant> invitedAt() {
        return instant(invitedAt);
    }

    Delegation toDelegation() {
        return new Delegation(
                id,
                DelegationKind.valueOf(kind),
                delegatorId,
                Optional.ofNullable(delegate).map(Delegate::ofKey),
                new PersonName(family, given),
                Optional.ofNullable(email),
                new Rights(Access.valueOf(dossiers), Access.valueOf(medical), Access.valueOf(autonomy)),
                new Period(Instant.ofEpochSecond(validFrom), instant(validUntil)),
                Standing.valueOf(state),
                instant(invitationExpires),
                Instant.ofEpochSecond(createdAt),
                instant(endedAt));
    }

    private static Optional<Instant> instant(Long seconds) {
        return Optional.ofNullable(seconds).map(Instant::ofEpochSecond);
    }
}
