package fr.guichet.dossier.workspace;

import fr.guichet.identity.NationalPersonId;
import java.util.Optional;

/**
 * The space of an establishment somebody belongs to. Its people share what is its: the gateway knows no finer right.
 *
 * @param number FINESS, 9 characters
 * @param name as its operator wrote it
 */
public record Establishment(String number, String name) implements Workspace {

    @Override
    public String path() {
        return "/etablissements/" + number;
    }

    @Override
    public String apiPath() {
        return "/api/etablissements/" + number;
    }

    @Override
    public boolean may(Part part, Access access) {
        return true;
    }

    @Override
    public Optional<NationalPersonId> doctor() {
        return Optional.empty();
    }

    @Override
    public Optional<String> finess() {
        return Optional.of(number);
    }

    @Override
    public String label() {
        return name;
    }
}
