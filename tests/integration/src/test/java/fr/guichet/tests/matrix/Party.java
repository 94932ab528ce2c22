package fr.guichet.tests.matrix;

import fr.guichet.tests.harness.ApiClient;

/**
 * One kind of caller at work.
 *
 * @param gateway with what the caller proves itself by
 * @param dossiers the same
 */
record Party(CallerKind kind, ApiClient gateway, ApiClient dossiers, Targets targets) {

    ApiClient api(Route route) {
        return route.isOfDossiers() ? dossiers : gateway;
    }

    @Override
    public String toString() {
        return kind.column();
    }
}
