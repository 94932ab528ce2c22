package fr.guichet.establishment.store;

import fr.guichet.establishment.InvitationMail;
import fr.guichet.establishment.MembershipState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A row of {@code GUICHET_MEMBERSHIP}: somebody in an establishment. It has its person's names and address beside the
 * account, so that a list of people loads no account; {@link #describe} follows the account.
 *
 * <p>Somebody who was named by national identifier has no account here, whether or not one exists, until they accept.
 */
@Entity(name = "GuichetMembership")
@Table(name = "GUICHET_MEMBERSHIP")
public class MembershipEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "ESTABLISHMENT_ID", length = 36, nullable = false)
    private String establishmentId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 36)
    private String userId;

    @Column(name = "NATIONAL_ID", length = 64)
    private String nationalId;

    @Column(name = "INVITED_KEY", length = 64, nullable = false)
    private String invitedKey;

    @Column(name = "FAMILY_NAME", nullable = false)
    private String familyName;

    @Column(name = "GIVEN_NAME", nullable = false)
    private String givenName;

    @Column(name = "EMAIL")
    private String email;

    @Column(name = "USERNAME")
    private String username;

    @Column(name = "SEARCH_NAME", length = 1100, nullable = false)
    private String searchName;

    @Column(name = "REFERENT", nullable = false)
    private boolean referent;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", length = 16, nullable = false)
    private MembershipState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "INVITATION_MAIL", length = 16, nullable = false)
    private InvitationMail invitationMail;

    @Column(name = "CLOSED_ACCOUNT", nullable = false)
    private boolean closedAccount;

    @Column(name = "INVITED_AT", nullable = false)
    private long invitedAt;

    @Column(name = "ACTIVATED_AT")
    private Long activatedAt;

    @Column(name = "CHANGED_AT", nullable = false)
    private long changedAt;

    /** For the entity manager. */
    protected MembershipEntity() {}

    /**
     * Somebody invited; described, and tied to an account or named by number, before it is written.
     *
     * @param invitedKey what makes the invitation the same when it is made again
     * @param invitedAt in milliseconds
     */
    public MembershipEntity(String establishmentId, String realmId, String invitedKey, long invitedAt) {
        this.id = UUID.randomUUID().toString();
        this.establishmentId = establishmentId;
        this.realmId = realmId;
        this.invitedKey = invitedKey;
        this.invitedAt = invitedAt;
        this.changedAt = invitedAt;
        this.state = MembershipState.INVITED;
        this.invitationMail = InvitationMail.UNTOLD;
    }

    public String id() {
        return id;
    }

    public String establishmentId() {
        return establishmentId;
    }

    public String realmId() {
        return realmId;
    }

    /** The account; null until somebody who was named by national identifier accepts. */
    public String userId() {
        return userId;
    }

    /** The national identifier that somebody was named by; null for everybody else, and once they have accepted. */
    public String nationalId() {
        return nationalId;
    }

    public String familyName() {
        return familyName;
    }

    public String givenName() {
        return givenName;
    }

    /** Null when none is known. */
    public String email() {
        return email;
    }

    /** Null until there is an account. */
    public String username() {
        return username;
    }

    public boolean isReferent() {
        return referent;
    }

    public MembershipState state() {
        return state;
    }

    public InvitationMail invitationMail() {
        return invitationMail;
    }

    /** Whether the account was closed with this membership, because nothing was left to open. */
    public boolean closedAccount() {
        return closedAccount;
    }

    /** When the last invitation was sent, in milliseconds; links of earlier ones are dead. */
    public long invitedAt() {
        return invitedAt;
    }

    /** When it first became active, in milliseconds; null before. */
    public Long activatedAt() {
        return activatedAt;
    }

    public long changedAt() {
        return changedAt;
    }

    /** Names the person by national identifier, without an account. */
    public void nameBy(String identifier) {
        this.nationalId = identifier;
    }

    /** Ties it to an account. */
    public void belongTo(String account) {
        this.userId = account;
        this.nationalId = null;
    }

    /** Names, address and user name as they are now, and what a search looks in. */
    public void describe(PersonText person) {
        this.familyName = person.family();
        this.givenName = person.given();
        this.email = person.email();
        this.username = person.username();
        this.searchName = person.searchText();
    }

    public void setReferent(boolean isReferent, long now) {
        this.referent = isReferent;
        this.changedAt = now;
    }

    public void setInvitationMail(InvitationMail mail) {
        this.invitationMail = mail;
    }

    /** A new invitation, which ends the links of the one before. */
    public void inviteAgain(long now) {
        // Two within a millisecond are two all the same.
        this.invitedAt = Math.max(now, invitedAt + 1);
        this.changedAt = now;
    }

    public void activate(long now) {
        this.state = MembershipState.ACTIVE;
        this.closedAccount = false;
        if (activatedAt == null) {
            this.activatedAt = now;
        }
        this.changedAt = now;
    }

    public void disable(boolean withAccount, long now) {
        this.state = MembershipState.DISABLED;
        this.closedAccount = withAccount;
        this.changedAt = now;
    }

    /** Back to where it was before it was disabled. */
    public void enable(long now) {
        this.state = activatedAt == null ? MembershipState.INVITED : MembershipState.ACTIVE;
        this.closedAccount = false;
        this.changedAt = now;
    }

    /** The account that was closed with it is open again. */
    public void accountIsOpen() {
        this.closedAccount = false;
    }
}
