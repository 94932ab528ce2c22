package fr.guichet.delegation.store;

import fr.guichet.delegation.Delegate;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The delegations of one realm, in the transaction of the session. */
public final class DelegationStore {

    /** Open ones first: neither ended nor over. */
    private static final String OPEN_FIRST = " order by case when d.state = 'ENDED' then 2"
            + " when d.validUntil is not null and d.validUntil <= :now then 1 else 0 end, d.createdAt desc, d.id";

    private static final String NOT_OVER = " and (d.validUntil is null or d.validUntil > :now)";

    private final EntityManager rows;
    private final String realmId;

    private DelegationStore(EntityManager rows, String realmId) {
        this.rows = rows;
        this.realmId = realmId;
    }

    /** @param realmId the one realm whose delegations are seen */
    public static DelegationStore of(KeycloakSession session, String realmId) {
        return new DelegationStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /** Keeps a new one. */
    public KeptDelegation add(Delegation delegation) {
        DelegationRow row = new DelegationRow(realmId, delegation);
        rows.persist(row);
        return new KeptDelegation(row);
    }

    /** As it was last committed, or changed in this transaction. */
    public Optional<Delegation> find(String id) {
        return rowOf("d.id = :value", id, LockModeType.NONE).map(DelegationRow::toDelegation);
    }

    /** To change it: whoever else wants to waits. */
    public Optional<KeptDelegation> hold(String id) {
        return rowOf("d.id = :value", id, LockModeType.PESSIMISTIC_WRITE).map(KeptDelegation::new);
    }

    /** The one whose invitation has the link with this token. */
    public Optional<Delegation> invited(String tokenHash) {
        return rowOf("d.tokenHash = :value", tokenHash, LockModeType.NONE).map(DelegationRow::toDelegation);
    }

    private Optional<DelegationRow> rowOf(String condition, String value, LockModeType lock) {
        List<DelegationRow> found = rows.createQuery(
                        "select d from GuichetDelegation d where d.realmId = :realm and " + condition,
                        DelegationRow.class)
                .setParameter("realm", realmId)
                .setParameter("value", value)
                .setLockMode(lock)
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (lock != LockModeType.NONE) {
            // What this transaction read before the lock was granted may be another's past.
            rows.refresh(found.get(0));
        }
        return Optional.of(found.get(0));
    }

    /** Those a doctor gave, open ones first, then the newest first. */
    public List<Delegation> given(String delegatorId, Instant now, Page page) {
        return list(
                select("d.delegatorId = :delegator" + OPEN_FIRST, now).setParameter("delegator", delegatorId), page);
    }

    /** Those given to one of these delegates, open ones first, then the newest first. */
    public List<Delegation> received(Collection<Delegate> delegates, Instant now, Page page) {
        return list(
                select("d.delegate in :delegates" + OPEN_FIRST, now).setParameter("delegates", keys(delegates)), page);
    }

    /**
     * For whom these delegates work now, the oldest first: the question of every token. Whether the doctor's account is
     * enabled is not known here.
     */
    public List<Delegation> inForce(Collection<Delegate> delegates, Instant now, Page page) {
        return list(
                select(
                                "d.delegate in :delegates and d.state = 'ACTIVE' and d.validFrom <= :now" + NOT_OVER
                                        + " order by d.createdAt, d.id",
                                now)
                        .setParameter("delegates", keys(delegates)),
                page);
    }

    /** How many of a doctor's can still open something, now or later. */
    public long countOpen(String delegatorId, Instant now) {
        return count("d.delegatorId = :delegator and d.state <> 'ENDED'" + NOT_OVER, delegatorId, now);
    }

    /** How many a doctor gave since then, ended ones included. */
    public long countGivenSince(String delegatorId, Instant since) {
        return count("d.delegatorId = :delegator and d.createdAt >= :now", delegatorId, since);
    }

    private long count(String condition, String delegatorId, Instant instant) {
        return rows.createQuery(
                        "select count(d) from GuichetDelegation d where d.realmId = :realm and " + condition,
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("delegator", delegatorId)
                .setParameter("now", instant.getEpochSecond())
                .getSingleResult();
    }

    private TypedQuery<DelegationRow> select(String condition, Instant now) {
        return rows.createQuery(
                        "select d from GuichetDelegation d where d.realmId = :realm and " + condition,
                        DelegationRow.class)
                .setParameter("realm", realmId)
                .setParameter("now", now.getEpochSecond());
    }

    private static List<Delegation> list(TypedQuery<DelegationRow> query, Page page) {
        return query.setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(DelegationRow::toDelegation)
                .toList();
    }

    private static List<String> keys(Collection<Delegate> delegates) {
        return delegates.stream().map(Delegate::key).toList();
    }

    /** The account is gone: so is what it gave, and what it accepted. What is a person's stays the person's. */
    void forgetAccount(String accountId) {
        rows.createQuery("delete from GuichetDelegation d where d.realmId = :realm"
                        + " and (d.delegatorId = :account or d.delegate = :delegate)")
                .setParameter("realm", realmId)
                .setParameter("account", accountId)
                .setParameter("delegate", new Delegate.Account(accountId).key())
                .executeUpdate();
    }

    /** The realm is gone. */
    void forgetRealm() {
        rows.createQuery("delete from GuichetDelegation d where d.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}
