package fr.guichet.dossier.record;

import fr.guichet.identity.NationalPersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Where dossiers are kept. Every question names the doctor who asks: what belongs to someone else cannot be told from
 * what does not exist.
 */
public interface DossierRepository extends Repository<Dossier, Long> {

    Dossier save(Dossier dossier);

    /** All of a doctor's dossiers, by family and number. */
    @Query("select d from Dossier d where d.attendingDoctor = :doctor order by d.family, d.serial")
    List<Dossier> ofDoctor(NationalPersonId doctor);

    /** A doctor's dossiers of one family: those that wait for the doctor first, then by number. */
    @Query(
            """
            select d from Dossier d where d.attendingDoctor = :doctor and d.family = :family
            order by case when d.requiredAction is null then 1 else 0 end, d.serial""")
    List<Dossier> ofDoctor(NationalPersonId doctor, Family family);

    /** One of a doctor's dossiers. */
    @Query(
            """
            select d from Dossier d
            where d.attendingDoctor = :doctor and d.family = :family and d.serial = :serial""")
    Optional<Dossier> ofDoctor(NationalPersonId doctor, Family family, int serial);

    /** The dossier that a submission of a doctor's created, if it did. */
    @Query("select d from Dossier d where d.attendingDoctor = :doctor and d.creationKey = :key")
    Optional<Dossier> createdBy(NationalPersonId doctor, CreationKey key);

    /** A serial that was never given before, in any family. */
    @NativeQuery("select nextval('dossier_serial')")
    int nextSerial();

    /** How many of a doctor's dossiers wait for the doctor, in the families where any does. */
    @Query(
            """
            select new fr.guichet.dossier.record.WaitingCount(d.family, count(d)) from Dossier d
            where d.attendingDoctor = :doctor and d.requiredAction is not null group by d.family""")
    List<WaitingCount> waitingForDoctor(NationalPersonId doctor);
}
