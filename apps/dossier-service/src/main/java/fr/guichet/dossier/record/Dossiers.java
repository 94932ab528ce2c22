package fr.guichet.dossier.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questions about the dossiers of a {@link Holder}. Each starts from the holder, by an index. */
@Component
@Transactional(readOnly = true)
public class Dossiers {

    /** What waits for the doctor first; then, as for an establishment, the numbers in order. */
    private static final String DOCTORS_ORDER =
            " order by case when d.requiredAction is null then 1 else 0 end, d.family, d.serial";

    private static final String ORDER = " order by d.family, d.serial";

    private final EntityManager database;

    Dossiers(EntityManager database) {
        this.database = database;
    }

    /** One dossier; empty when the holder has none of that number. */
    public Optional<Dossier> one(Holder holder, DossierNumber number) {
        return about(holder, "select d from Dossier d", " and d.family = :family and d.serial = :serial", Dossier.class)
                .setParameter("family", number.family())
                .setParameter("serial", number.serial())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** How many dossiers of a family each tab holds. */
    public Map<Tab, Long> tabs(Holder holder, Family family) {
        Map<Tab, Long> counts = new EnumMap<>(Tab.class);
        Tab.of(holder).forEach(tab -> counts.put(tab, 0L));
        about(
                        holder,
                        "select d.stage, d.acceptance, count(d) from Dossier d",
                        " and d.family = :family group by d.stage, d.acceptance",
                        Object[].class)
                .setParameter("family", family)
                .getResultList()
                .forEach(row ->
                        counts.merge(Tab.of(holder, (Stage) row[0], (Acceptance) row[1]), (Long) row[2], Long::sum));
        return counts;
    }

    /** A page of a tab. */
    public Listing list(Holder holder, Family family, Tab tab, Paging.Wanted wanted) {
        return page(holder, wanted, condition(holder, tab) + " and d.family = :family", Map.of("family", family), tab);
    }

    /** A page of everything that the doctor refused, in all families (manual 000, "Dossiers refusés"). */
    public Listing refused(Holder holder, Paging.Wanted wanted) {
        return page(holder, wanted, " and d.acceptance = :refused", Map.of("refused", Acceptance.REFUSED), null);
    }

    /** A page of everything that the holder has, in all families. */
    public Listing all(Holder holder, Paging.Wanted wanted) {
        return page(holder, wanted, "", Map.of(), null);
    }

    /** A page of the dossiers of patients of that name, in all families and tabs (DOS-4). */
    public Listing ofPatient(Holder holder, PatientQuery query, Paging.Wanted wanted) {
        return page(holder, wanted, " and d.patient.search like :pattern", Map.of("pattern", query.pattern()), null);
    }

    /** One dossier, if it is one of the holder's, as a list. */
    public Listing only(Holder holder, DossierNumber number) {
        List<Dossier> found = one(holder, number).map(List::of).orElse(List.of());
        return new Listing(found, linked(holder, found), new Paging(1, Paging.USUAL_SIZE, found.size()));
    }

    /**
     * How many ongoing dossiers wait: for a doctor, those to accept or to clarify; for an establishment, those that the
     * médecin traitant refused. Families where none does are absent.
     */
    public Map<Family, Long> waiting(Holder holder) {
        String waits = holder.isDoctor() ? "d.requiredAction is not null" : "d.acceptance = :refused";
        TypedQuery<WaitingCount> query = about(
                        holder,
                        "select new fr.guichet.dossier.record.WaitingCount(d.family, count(d)) from Dossier d",
                        " and d.stage = :ongoing and " + waits + " group by d.family",
                        WaitingCount.class)
                .setParameter("ongoing", Stage.ONGOING);
        if (!holder.isDoctor()) {
            query.setParameter("refused", Acceptance.REFUSED);
        }
        Map<Family, Long> counts = new EnumMap<>(Family.class);
        query.getResultList().forEach(count -> counts.put(count.family(), count.dossiers()));
        return counts;
    }

    /** How many dossiers a doctor refused. */
    public long refusedCount(Holder holder) {
        return about(holder, "select count(d) from Dossier d", " and d.acceptance = :refused", Long.class)
                .setParameter("refused", Acceptance.REFUSED)
                .getSingleResult();
    }

    private Listing page(Holder holder, Paging.Wanted wanted, String condition, Map<String, ?> parameters, Tab tab) {
        TypedQuery<Long> count = about(holder, "select count(d) from Dossier d", condition, Long.class);
        bind(count, holder, parameters, tab);
        Paging paging = wanted.of(count.getSingleResult());
        String order = holder.isDoctor() ? DOCTORS_ORDER : ORDER;
        TypedQuery<Dossier> query = about(holder, "select d from Dossier d", condition + order, Dossier.class);
        bind(query, holder, parameters, tab);
        List<Dossier> found = query.setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        return new Listing(found, linked(holder, found), paging);
    }

    private static String condition(Holder holder, Tab tab) {
        if (tab == Tab.OUTSIDE) {
            return " and d.acceptance = :refused";
        }
        return holder.isDoctor() ? " and d.stage = :stage and d.acceptance <> :refused" : " and d.stage = :stage";
    }

    private static void bind(TypedQuery<?> query, Holder holder, Map<String, ?> parameters, Tab tab) {
        parameters.forEach(query::setParameter);
        if (tab != null) {
            tab.stage().ifPresent(stage -> query.setParameter("stage", stage));
            if (holder.isDoctor()) {
                query.setParameter("refused", Acceptance.REFUSED);
            }
        }
    }

    /** Those of the same holder alone: the number of someone else's says that it exists. */
    private Map<DossierNumber, DossierNumber> linked(Holder holder, List<Dossier> dossiers) {
        List<Long> wanted = dossiers.stream()
                .map(Dossier::linkedDossier)
                .flatMap(Optional::stream)
                .toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<Long, DossierNumber> numbers = new HashMap<>();
        about(holder, "select d from Dossier d", " and d.id in :wanted", Dossier.class)
                .setParameter("wanted", wanted)
                .getResultList()
                .forEach(dossier -> numbers.put(dossier.id(), dossier.number()));
        Map<DossierNumber, DossierNumber> linked = new HashMap<>();
        for (Dossier dossier : dossiers) {
            dossier.linkedDossier().map(numbers::get).ifPresent(number -> linked.put(dossier.number(), number));
        }
        return linked;
    }

    /** The one place where a question begins. */
    private <T> TypedQuery<T> about(Holder holder, String select, String rest, Class<T> result) {
        return holder instanceof Holder.Doctor doctor
                ? database.createQuery(select + " where d.attendingDoctor = :holder" + rest, result)
                        .setParameter("holder", doctor.id())
                : database.createQuery(select + " where d.referent.finess = :holder" + rest, result)
                        .setParameter("holder", ((Holder.Establishment) holder).finess());
    }
}
