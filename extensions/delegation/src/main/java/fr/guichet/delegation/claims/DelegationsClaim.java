package fr.guichet.delegation.claims;

import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.DelegationInForce;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of delegations outside of the gateway; docs/tokens.md has it for those who read it. */
public final class DelegationsClaim {

    /** Name of the claim. */
    public static final String NAME = "delegations";

    private DelegationsClaim() {}

    /** One entry for each, in their order. */
    public static List<Map<String, Object>> of(List<DelegationInForce> inForce) {
        return inForce.stream().map(DelegationsClaim::entry).toList();
    }

    private static Map<String, Object> entry(DelegationInForce inForce) {
        Delegation delegation = inForce.delegation();
        Map<String, Object> doctor = new LinkedHashMap<>();
        doctor.put("SubjectNameID", inForce.doctorId().value());
        doctor.put("name", inForce.doctor().given() + " " + inForce.doctor().family());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", delegation.id());
        entry.put("kind", delegation.kind().word());
        entry.put("doctor", doctor);
        entry.put("rights", delegation.rights().toWords());
        delegation.period().until().ifPresent(end -> entry.put("until", end.getEpochSecond()));
        return entry;
    }
}
