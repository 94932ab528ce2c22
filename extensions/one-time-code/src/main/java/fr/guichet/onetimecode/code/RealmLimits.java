package fr.guichet.onetimecode.code;

import org.keycloak.models.RealmModel;

/** The limits that a realm has in force. */
final class RealmLimits {

    private RealmLimits() {}

    static CodePolicy of(RealmModel realm) {
        return CodePolicy.DEFAULT;
    }
}
