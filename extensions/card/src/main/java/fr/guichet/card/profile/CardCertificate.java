package fr.guichet.card.profile;

import fr.guichet.card.CardType;
import fr.guichet.identity.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a certificate says of its holder and of itself, read and not yet judged.
 *
 * @param identifier common name of the subject, where cards hold the national identifier
 * @param name absent on a non-nominative card
 * @param product absent when the certificate does not say or says something TRE_G01 does not list
 * @param test whether the product category is one of TEST
 * @param type absent when the certificate does not say or says something TRE_G02 does not list
 * @param cardNumber {@code issuer/serial}
 * @param profession code of TRE_G15
 * @param professionInTraining code of TRE_G16
 * @param specialities savoir-faire, codes of TRE_R01
 * @param purpose what the key may be used for
 * @param policies object identifiers of the certificate policies, dotted
 */
public record CardCertificate(
        Optional<String> identifier,
        Optional<PersonName> name,
        Optional<ProductCategory> product,
        boolean test,
        Optional<CardType> type,
        Optional<String> cardNumber,
        Optional<String> profession,
        Optional<String> professionInTraining,
        List<String> specialities,
        KeyPurpose purpose,
        Set<String> policies) {

    public CardCertificate {
        specialities = List.copyOf(specialities);
        policies = Set.copyOf(policies);
    }

    /** Holds personal data: says nothing of it. */
    @Override
    public String toString() {
        return "CardCertificate[" + type.map(Enum::name).orElse("?") + (test ? ", TEST" : "") + "]";
    }
}
