package fr.guichet.dossier.testing;

import java.util.Map;
import java.util.UUID;

/**
 * A delegation as the gateway writes it.
 *
 * @param kind {@code assistant} or {@code colleague}
 * @param doctor national identifier of who authorises
 * @param dossiers {@code none}, {@code read} or {@code write}, as the two that follow
 */
public record TestDelegation(
        String id, String kind, String doctor, String doctorName, String dossiers, String medical, String autonomy) {

    /** VIRGINIE's to an assistant, with rights on dossiers, medical data and autonomy data. */
    public static TestDelegation toAssistant(String dossiers, String medical, String autonomy) {
        return ofVirginie("assistant", dossiers, medical, autonomy);
    }

    /** VIRGINIE's to a colleague. */
    public static TestDelegation toColleague(String dossiers, String medical, String autonomy) {
        return ofVirginie("colleague", dossiers, medical, autonomy);
    }

    private static TestDelegation ofVirginie(String kind, String dossiers, String medical, String autonomy) {
        return new TestDelegation(
                UUID.randomUUID().toString(),
                kind,
                TestGateway.VIRGINIE,
                "VIRGINIE MEDECIN RPPS0003401",
                dossiers,
                medical,
                autonomy);
    }

    /** The same with other rights. */
    public TestDelegation with(String newDossiers, String newMedical, String newAutonomy) {
        return new TestDelegation(id, kind, doctor, doctorName, newDossiers, newMedical, newAutonomy);
    }

    /** What is before the addresses of its pages. */
    public String path() {
        return "/pour/" + id;
    }

    /** What is before the addresses of its API. */
    public String apiPath() {
        return "/api/delegations/" + id;
    }

    /** As in the claim, open-ended. */
    public Map<String, Object> claim() {
        return Map.of(
                "id",
                id,
                "kind",
                kind,
                "doctor",
                Map.of("SubjectNameID", doctor, "name", doctorName),
                "rights",
                Map.of("dossiers", dossiers, "medical", medical, "autonomy", autonomy));
    }
}
