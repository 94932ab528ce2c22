package fr.guichet.dossier.record;

import java.sql.Timestamp;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail: who did what, for whom, with which dossier, reading included. It is written in the transaction of what
 * it tells of, so that nothing is done without it, and before anything read is shown. The table names people and dossiers
 * in full, is only ever added to, and no page shows it; the log has the same line masked, and without the dossier.
 */
@Component
public class Trail {

    private static final Logger AUDIT = LoggerFactory.getLogger("fr.guichet.dossier.audit");

    private final JdbcClient database;
    private final Clock clock;

    Trail(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Something was done with one dossier. */
    @Transactional
    public void note(Visitor visitor, Act act, DossierNumber number) {
        write(visitor, act, number.family(), number.serial(), null);
        AUDIT.info(
                "event={} professional={} space={} door={} family={}",
                act.event(),
                visitor.masked(),
                visitor.space(),
                visitor.door(),
                number.family().slug());
    }

    /** Dossiers of one family were shown. */
    @Transactional
    public void listed(Visitor visitor, Family family, int dossiers) {
        write(visitor, Act.LIST_READ, family, null, dossiers);
        say(visitor, Act.LIST_READ, family.slug(), dossiers);
    }

    /** Dossiers of all families were shown. */
    @Transactional
    public void listed(Visitor visitor, Act act, int dossiers) {
        write(visitor, act, null, null, dossiers);
        say(visitor, act, "all", dossiers);
    }

    private static void say(Visitor visitor, Act act, String family, int dossiers) {
        AUDIT.info(
                "event={} professional={} space={} door={} family={} dossiers={}",
                act.event(),
                visitor.masked(),
                visitor.space(),
                visitor.door(),
                family,
                dossiers);
    }

    private void write(Visitor visitor, Act act, Family family, Integer serial, Integer dossiers) {
        database.sql(
                        """
                        insert into trail
                            (happened_at, actor, space, on_behalf_of, delegation, door, act, family, serial, dossiers)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Timestamp.from(clock.instant()))
                .param(visitor.actor())
                .param(visitor.space())
                .param(visitor.onBehalfOf())
                .param(visitor.delegation())
                .param(visitor.door().name())
                .param(act.name())
                .param(family == null ? null : family.name())
                .param(serial)
                .param(dossiers)
                .update();
    }
}
