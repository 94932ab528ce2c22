package fr.guichet.account.firstconnection;

import java.util.Optional;

/** What the person adds to the identity the card gives, every rule kept. The password is not part of it. */
record AccountDetails(
        EmailAddress email,
        Optional<TelephoneNumber> telephone,
        Optional<StreetAddress> streetAddress,
        Postcode postcode,
        Town town) {}
