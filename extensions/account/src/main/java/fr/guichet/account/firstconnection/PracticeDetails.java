package fr.guichet.account.firstconnection;

import java.util.Optional;
import org.keycloak.models.UserModel;

/** Where a self-employed professional practises, every rule kept. */
public record PracticeDetails(
        Optional<TelephoneNumber> telephone, Optional<StreetAddress> streetAddress, Postcode postcode, Town town) {

    /** The details in a form; empty when a rule is broken, which the form then says. */
    static Optional<PracticeDetails> read(TypedFields fields) {
        Optional<TelephoneNumber> telephone =
                fields.optional(FormField.TELEPHONE, TelephoneNumber::parse, "accountTelephoneInvalid");
        Optional<StreetAddress> address =
                fields.optional(FormField.STREET_ADDRESS, StreetAddress::parse, "accountStreetAddressInvalid");
        Optional<Postcode> postcode = fields.required(
                FormField.POSTCODE, Postcode::parse, "accountPostcodeMissing", "accountPostcodeInvalid");
        Optional<Town> town = fields.required(FormField.TOWN, Town::parse, "accountTownMissing", "accountTownInvalid");
        return postcode.flatMap(code -> town.map(place -> new PracticeDetails(telephone, address, code, place)));
    }

    /** Writes them; what was left out is not touched. */
    public void writeTo(UserModel account) {
        telephone.ifPresent(value -> account.setSingleAttribute(FormField.TELEPHONE.parameter(), value.value()));
        streetAddress.ifPresent(
                value -> account.setSingleAttribute(FormField.STREET_ADDRESS.parameter(), value.value()));
        account.setSingleAttribute(FormField.POSTCODE.parameter(), postcode.value());
        account.setSingleAttribute(FormField.TOWN.parameter(), town.value());
    }
}
