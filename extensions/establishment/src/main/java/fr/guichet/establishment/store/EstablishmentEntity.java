package fr.guichet.establishment.store;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.Finess;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code GUICHET_ESTABLISHMENT}. */
@Entity(name = "GuichetEstablishment")
@Table(name = "GUICHET_ESTABLISHMENT")
public class EstablishmentEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "FINESS", length = 9, nullable = false)
    private String finess;

    @Column(name = "NAME", nullable = false)
    private String name;

    @Column(name = "REGION", nullable = false)
    private String region;

    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    /** For the entity manager. */
    protected EstablishmentEntity() {}

    EstablishmentEntity(String id, String realmId, Finess finess, String name, String region, long createdAt) {
        this.id = id;
        this.realmId = realmId;
        this.finess = finess.value();
        this.name = name;
        this.region = region;
        this.createdAt = createdAt;
    }

    void describe(String newName, String newRegion) {
        this.name = newName;
        this.region = newRegion;
    }

    Establishment toEstablishment() {
        return new Establishment(id, new Finess(finess), name, region);
    }
}
