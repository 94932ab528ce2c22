package fr.guichet.establishment.directory;

import java.util.ArrayList;
import java.util.List;

/** People added one after the other, each in a transaction of its own; their mails leave when the batch is closed. */
public final class PeopleBatch implements AutoCloseable {

    /** What became of one person. */
    public enum Outcome {
        CREATED,
        /** The same invitation was there; nothing was changed and nobody is written to. */
        UNCHANGED
    }

    private final ReferentDesk desk;
    private final List<String> created = new ArrayList<>();

    PeopleBatch(ReferentDesk desk) {
        this.desk = desk;
    }

    /** @throws DeskRefusedException when the person cannot be added; the others are not concerned */
    public Outcome add(PersonForm form) throws DeskRefusedException {
        try {
            created.add(desk.addSilently(form));
            return Outcome.CREATED;
        } catch (DeskRefusedException e) {
            if (e.refusal() == DeskRefusal.ALREADY_THERE) {
                return Outcome.UNCHANGED;
            }
            throw e;
        }
    }

    /** Has the mails sent in the background. */
    @Override
    public void close() {
        desk.inviteLater(created);
        created.clear();
    }
}
