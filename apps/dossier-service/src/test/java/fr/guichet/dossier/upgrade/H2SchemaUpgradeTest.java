package fr.guichet.dossier.upgrade;

import java.util.UUID;

/** The embedded database. */
class H2SchemaUpgradeTest extends SchemaUpgradeContract {

    @Override
    String newDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    @Override
    String user() {
        return "sa";
    }
}
