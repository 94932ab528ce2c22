package fr.guichet.dossier.workspace;

import fr.guichet.identity.NationalPersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * The dossiers of a doctor who authorised somebody, as far as they did.
 *
 * @param delegation its identifier at the gateway
 * @param kind what the caller is to the doctor
 * @param authorising the doctor
 * @param doctorName first name and surname
 * @param rights what is authorised
 * @param until when it ends by itself; empty when it is open-ended
 */
public record Delegated(
        String delegation,
        DelegationKind kind,
        NationalPersonId authorising,
        String doctorName,
        Rights rights,
        Optional<Instant> until)
        implements Workspace {

    @Override
    public String path() {
        return "/pour/" + delegation;
    }

    @Override
    public String apiPath() {
        return "/api/delegations/" + delegation;
    }

    @Override
    public boolean may(Part part, Access access) {
        return rights.allow(part, access);
    }

    @Override
    public Optional<NationalPersonId> doctor() {
        return Optional.of(authorising);
    }

    @Override
    public Optional<String> finess() {
        return Optional.empty();
    }

    @Override
    public String label() {
        return "Dossiers de " + doctorName;
    }
}
