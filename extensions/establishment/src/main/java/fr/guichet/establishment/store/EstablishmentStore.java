package fr.guichet.establishment.store;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.Finess;
import fr.guichet.establishment.MembershipState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The two tables, in the transaction of one session. Every question names its realm or its establishment. */
public final class EstablishmentStore {

    private final EntityManager entities;

    private EstablishmentStore(EntityManager entities) {
        this.entities = entities;
    }

    public static EstablishmentStore of(KeycloakSession session) {
        return new EstablishmentStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    /**
     * A membership with its establishment.
     *
     * @param establishment where
     * @param row the membership
     */
    public record Place(Establishment establishment, MembershipEntity row) {}

    public Optional<Establishment> establishment(String realmId, Finess finess) {
        return entity(realmId, finess).map(EstablishmentEntity::toEstablishment);
    }

    public Establishment create(String realmId, Finess finess, String name, String region, long now) {
        EstablishmentEntity created =
                new EstablishmentEntity(UUID.randomUUID().toString(), realmId, finess, name, region, now);
        entities.persist(created);
        entities.flush();
        return created.toEstablishment();
    }

    /** Another name or region for an establishment that is there. */
    public void describe(String realmId, Finess finess, String name, String region) {
        entity(realmId, finess).ifPresent(found -> found.describe(name, region));
    }

    private Optional<EstablishmentEntity> entity(String realmId, Finess finess) {
        return entities.createQuery(
                        "select e from GuichetEstablishment e where e.realmId = :realm and e.finess = :finess",
                        EstablishmentEntity.class)
                .setParameter("realm", realmId)
                .setParameter("finess", finess.value())
                .getResultStream()
                .findFirst();
    }

    /** Writes it now, so that a person who is there already shows here and not at the commit. */
    public void add(MembershipEntity membership) {
        entities.persist(membership);
        entities.flush();
    }

    /** Reads it again, after another transaction changed it. */
    public void refresh(MembershipEntity membership) {
        entities.refresh(membership);
    }

    public void remove(MembershipEntity membership) {
        entities.remove(membership);
        entities.flush();
    }

    public Optional<MembershipEntity> membership(String establishmentId, String id) {
        return Optional.ofNullable(entities.find(MembershipEntity.class, id))
                .filter(found -> found.establishmentId().equals(establishmentId));
    }

    /** By id alone: for what was found by a right of its own, such as a link. */
    public Optional<MembershipEntity> membership(String id) {
        return Optional.ofNullable(entities.find(MembershipEntity.class, id));
    }

    public Optional<MembershipEntity> membershipOfAccount(String id, String userId) {
        return id == null ? Optional.empty() : membership(id).filter(found -> userId.equals(found.userId()));
    }

    public Optional<Establishment> establishmentOf(MembershipEntity membership) {
        return Optional.ofNullable(entities.find(EstablishmentEntity.class, membership.establishmentId()))
                .map(EstablishmentEntity::toEstablishment);
    }

    public Optional<MembershipEntity> invitedAs(String establishmentId, String invitedKey) {
        return one(
                "m.establishmentId = :establishment and m.invitedKey = :key",
                Map.of("establishment", establishmentId, "key", invitedKey));
    }

    public Optional<MembershipEntity> membershipOf(String establishmentId, String userId) {
        return one(
                "m.establishmentId = :establishment and m.userId = :user",
                Map.of("establishment", establishmentId, "user", userId));
    }

    private Optional<MembershipEntity> one(String condition, Map<String, Object> parameters) {
        TypedQuery<MembershipEntity> query =
                entities.createQuery("select m from GuichetMembership m where " + condition, MembershipEntity.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(1).getResultStream().findFirst();
    }

    /** Where an account is, in whatever state, by the name of the establishment. */
    public List<Place> placesOf(String realmId, String userId) {
        return places("m.realmId = :realm and m.userId = :who", realmId, userId);
    }

    /** Where somebody is invited by national identifier and has not answered. */
    public List<Place> invitationsTo(String realmId, String nationalId) {
        return places("m.realmId = :realm and m.nationalId = :who", realmId, nationalId);
    }

    private List<Place> places(String condition, String realmId, String who) {
        return entities.createQuery(
                        "select e, m from GuichetMembership m join GuichetEstablishment e on e.id = m.establishmentId"
                                + " where " + condition + " order by e.name, e.finess",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("who", who)
                .getResultStream()
                .map(row -> new Place(((EstablishmentEntity) row[0]).toEstablishment(), (MembershipEntity) row[1]))
                .toList();
    }

    /** Lets one transaction after the other change who is a référent of an establishment. */
    public void lock(String establishmentId) {
        entities.find(EstablishmentEntity.class, establishmentId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many référents work in an establishment now. */
    public long activeReferents(String establishmentId) {
        return entities.createQuery(
                        "select count(m) from GuichetMembership m where m.establishmentId = :establishment"
                                + " and m.referent = true and m.state = :active",
                        Long.class)
                .setParameter("establishment", establishmentId)
                .setParameter("active", MembershipState.ACTIVE)
                .getSingleResult();
    }

    /** People of an establishment by name. */
    public List<MembershipEntity> people(String establishmentId, PeopleFilter filter, int first, int max) {
        return filtered("select m", " order by m.searchName, m.id", establishmentId, filter, MembershipEntity.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    public long countPeople(String establishmentId, PeopleFilter filter) {
        return filtered("select count(m)", "", establishmentId, filter, Long.class)
                .getSingleResult();
    }

    private <T> TypedQuery<T> filtered(
            String select, String order, String establishmentId, PeopleFilter filter, Class<T> type) {
        Map<String, Object> parameters = new HashMap<>(Map.of("establishment", establishmentId));
        StringBuilder where = new StringBuilder(" from GuichetMembership m where m.establishmentId = :establishment");
        filter.state().ifPresent(state -> {
            where.append(" and m.state = :state");
            parameters.put("state", state);
        });
        int number = 0;
        for (String word : filter.words()) {
            String name = "word" + number++;
            where.append(" and m.searchName like :").append(name).append(" escape '!'");
            parameters.put(name, SearchText.pattern(word));
        }
        TypedQuery<T> query = entities.createQuery(select + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    void removeMembershipsOf(String realmId, String userId) {
        entities.createQuery("delete from GuichetMembership m where m.realmId = :realm and m.userId = :user")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .executeUpdate();
    }

    void removeAllOf(String realmId) {
        entities.createQuery("delete from GuichetMembership m where m.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
        entities.createQuery("delete from GuichetEstablishment e where e.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}
