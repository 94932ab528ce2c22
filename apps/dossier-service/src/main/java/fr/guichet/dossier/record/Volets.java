package fr.guichet.dossier.record;

import fr.guichet.dossier.workspace.Access;
import fr.guichet.dossier.workspace.Part;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The medical part of dossiers and the part on autonomy: read and written by right. Who writes names the revision they
 * read; when somebody else wrote meanwhile nothing is changed.
 */
@Component
public class Volets {

    private final Dossiers dossiers;
    private final JdbcClient database;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Volets(Dossiers dossiers, JdbcClient database, Trail trail, TransactionTemplate transaction, Clock clock) {
        this.dossiers = dossiers;
        this.database = database;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of a change. */
    public enum Outcome {
        WRITTEN,
        /** The text is the one that is there: nothing to change. */
        UNCHANGED,
        /** Somebody else wrote meanwhile: nothing was changed. */
        WRITTEN_MEANWHILE,
        /** The dossier is not accepted, or no longer ongoing: nothing was changed. */
        CLOSED
    }

    /**
     * A part of a dossier that the visitor found, noted on the trail.
     *
     * @return empty when the dossier is not open to them
     * @throws fr.guichet.dossier.workspace.RightMissingException without the right to read it
     */
    public Optional<VoletText> read(Visitor visitor, Dossier dossier, Volet volet) {
        visitor.workspace().require(volet.part(), Access.READ);
        if (!dossier.isOpenTo(visitor.holder())) {
            return Optional.empty();
        }
        trail.note(visitor, Act.reading(volet), dossier.number());
        return Optional.of(text(dossier, volet));
    }

    /**
     * Writes a part.
     *
     * @param text at most {@link VoletText#LONGEST} characters
     * @param revision the one that the visitor read
     * @return empty when there is no such dossier
     * @throws fr.guichet.dossier.workspace.RightMissingException without the right to write it
     */
    public Optional<Outcome> write(Visitor visitor, DossierNumber number, Volet volet, String text, int revision) {
        visitor.workspace().require(Part.DOSSIERS, Access.READ);
        visitor.workspace().require(volet.part(), Access.WRITE);
        try {
            return transaction.execute(status -> dossiers.one(visitor.holder(), number)
                    .map(dossier -> write(visitor, dossier, volet, text, revision)));
        } catch (DuplicateKeyException somebodyElseWroteTheFirst) {
            // Not passed on: its message repeats the row.
            return Optional.of(Outcome.WRITTEN_MEANWHILE);
        }
    }

    private Outcome write(Visitor visitor, Dossier dossier, Volet volet, String text, int revision) {
        if (!dossier.isOpenTo(visitor.holder()) || !dossier.isOngoing()) {
            return Outcome.CLOSED;
        }
        VoletText before = text(dossier, volet);
        if (before.text().equals(text)) {
            return Outcome.UNCHANGED;
        }
        boolean changed = revision == 0
                ? before.revision() == 0 && insert(visitor, dossier, volet, text)
                : update(visitor, dossier, volet, text, revision);
        if (!changed) {
            return Outcome.WRITTEN_MEANWHILE;
        }
        trail.note(visitor, Act.writing(volet), dossier.number());
        return Outcome.WRITTEN;
    }

    private VoletText text(Dossier dossier, Volet volet) {
        return database.sql("select content, revision, written_at from dossier_part where dossier = ? and part = ?")
                .param(dossier.id())
                .param(volet.name())
                .query((row, number) -> new VoletText(
                        row.getString("content"),
                        row.getInt("revision"),
                        row.getTimestamp("written_at").toInstant()))
                .optional()
                .orElse(VoletText.NONE);
    }

    private boolean insert(Visitor visitor, Dossier dossier, Volet volet, String text) {
        return database.sql(
                                """
                                insert into dossier_part (dossier, part, content, revision, written_by, written_at)
                                values (?, ?, ?, 1, ?, ?)""")
                        .param(dossier.id())
                        .param(volet.name())
                        .param(text)
                        .param(visitor.actor())
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private boolean update(Visitor visitor, Dossier dossier, Volet volet, String text, int revision) {
        return database.sql(
                                """
                                update dossier_part
                                set content = ?, revision = revision + 1, written_by = ?, written_at = ?
                                where dossier = ? and part = ? and revision = ?""")
                        .param(text)
                        .param(visitor.actor())
                        .param(Timestamp.from(clock.instant()))
                        .param(dossier.id())
                        .param(volet.name())
                        .param(revision)
                        .update()
                == 1;
    }
}
