package fr.guichet.establishment.api;

import fr.guichet.establishment.Establishment;

/** An establishment as the API gives it. */
record EstablishmentJson(String finess, String name, String region) {

    static EstablishmentJson of(Establishment establishment) {
        return new EstablishmentJson(establishment.finess().value(), establishment.name(), establishment.region());
    }
}
