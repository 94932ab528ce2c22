package fr.guichet.dossier.record;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A national identifier as the column holds it: whole, prefix included. */
@Converter(autoApply = true)
public class NationalPersonIdColumn implements AttributeConverter<NationalPersonId, String> {

    @Override
    public String convertToDatabaseColumn(NationalPersonId id) {
        return id == null ? null : id.value();
    }

    @Override
    public NationalPersonId convertToEntityAttribute(String text) {
        try {
            return text == null ? null : NationalPersonId.parse(text);
        } catch (InvalidIdentifierException e) {
            throw new IllegalStateException("the database holds an invalid national identifier", e);
        }
    }
}
