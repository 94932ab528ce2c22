package fr.guichet.local;

import fr.guichet.realm.Deployment;
import fr.guichet.realm.RealmAssembly;
import fr.guichet.realm.RealmOption;

/** The production realm with every option, since everything it can talk to is simulated here. */
final class LocalRealm {
    private LocalRealm() {}

    static RealmAssembly assembly() {
        return new RealmAssembly()
                .with(RealmOption.SMS)
                .with(RealmOption.PSC)
                .with(RealmOption.MONSISRA)
                .in(Deployment.LOCAL);
    }
}
