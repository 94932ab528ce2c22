package fr.guichet.dossier.record;

import fr.guichet.identity.NationalPersonId;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where dossiers are kept. Questions about somebody's dossiers are asked of {@link Dossiers}. */
public interface DossierRepository extends Repository<Dossier, Long> {

    Dossier save(Dossier dossier);

    /** The dossier that a submission created for a doctor, if it did. */
    @Query("select d from Dossier d where d.attendingDoctor = :doctor and d.creationKey = :key")
    Optional<Dossier> createdBy(NationalPersonId doctor, CreationKey key);

    /** A serial that was never given before, in any family. */
    @NativeQuery("select nextval('dossier_serial')")
    int nextSerial();
}
