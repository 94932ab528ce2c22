package fr.guichet.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The patient as a list names them. {@link #toString} says nothing, so that no log can. */
@Embeddable
public class Patient {

    @Column(name = "patient_name", nullable = false)
    private String name;

    @Column(name = "patient_postcode", nullable = false)
    private String postcode;

    @Column(name = "patient_town", nullable = false)
    private String town;

    @Column(name = "patient_search", nullable = false)
    private String search;

    protected Patient() {}

    public Patient(String name, String postcode, String town) {
        this.name = name;
        this.postcode = postcode;
        this.town = town;
        this.search = SearchName.of(name);
    }

    public String name() {
        return name;
    }

    public String postcode() {
        return postcode;
    }

    public String town() {
        return town;
    }

    @Override
    public String toString() {
        return "Patient[*****]";
    }
}
