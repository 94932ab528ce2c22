package fr.guichet.card.provider;

import fr.guichet.card.CardHolder;
import fr.guichet.card.CardType;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An outcome as the texts that Keycloak's single-use objects hold, in memory and for a minute. */
final class HandOffNotes {

    private static final String REFUSAL = "refusal";
    private static final String IDENTIFIER = "identifier";
    private static final String FAMILY_NAME = "family";
    private static final String GIVEN_NAME = "given";
    private static final String PROFESSION = "profession";
    private static final String TRAINING = "training";
    private static final String SPECIALITY = "speciality.";
    private static final String TYPE = "type";
    private static final String TEST = "test";
    private static final String NUMBER = "number";

    private HandOffNotes() {}

    static Map<String, String> of(HandOffOutcome outcome) {
        Map<String, String> notes = new HashMap<>();
        if (outcome instanceof HandOffOutcome.Refused refused) {
            notes.put(REFUSAL, refused.refusal().code());
            notes.putAll(refused.facts().toDetails());
        } else if (outcome instanceof HandOffOutcome.Believed believed) {
            putHolder(notes, believed.holder());
        }
        return notes;
    }

    /** @throws IllegalStateException when the notes are none that {@link #of} made */
    static HandOffOutcome read(Map<String, String> notes) {
        String refusal = notes.get(REFUSAL);
        if (refusal != null) {
            return new HandOffOutcome.Refused(
                    LoginRefusal.ofCode(refusal).orElseThrow(HandOffNotes::foreign), CardFacts.ofDetails(notes));
        }
        try {
            return new HandOffOutcome.Believed(holder(notes));
        } catch (InvalidIdentifierException | IllegalArgumentException | NullPointerException unreadable) {
            throw foreign();
        }
    }

    private static void putHolder(Map<String, String> notes, CardHolder holder) {
        ProfessionalIdentity identity = holder.identity();
        notes.put(IDENTIFIER, identity.nationalId().value());
        identity.name().ifPresent(name -> {
            notes.put(FAMILY_NAME, name.family());
            notes.put(GIVEN_NAME, name.given());
        });
        identity.profession().ifPresent(code -> notes.put(PROFESSION, code));
        identity.professionInTraining().ifPresent(code -> notes.put(TRAINING, code));
        for (int i = 0; i < identity.specialities().size(); i++) {
            notes.put(SPECIALITY + i, identity.specialities().get(i));
        }
        notes.put(TYPE, holder.type().name());
        notes.put(TEST, Boolean.toString(holder.test()));
        holder.cardNumber().ifPresent(number -> notes.put(NUMBER, number));
    }

    private static CardHolder holder(Map<String, String> notes) throws InvalidIdentifierException {
        Optional<PersonName> name = notes.containsKey(FAMILY_NAME)
                ? Optional.of(new PersonName(notes.get(FAMILY_NAME), notes.get(GIVEN_NAME)))
                : Optional.empty();
        List<String> specialities = new ArrayList<>();
        while (notes.containsKey(SPECIALITY + specialities.size())) {
            specialities.add(notes.get(SPECIALITY + specialities.size()));
        }
        ProfessionalIdentity identity = new ProfessionalIdentity(
                NationalPersonId.parse(notes.get(IDENTIFIER)),
                name,
                Optional.ofNullable(notes.get(PROFESSION)),
                Optional.ofNullable(notes.get(TRAINING)),
                specialities);
        return new CardHolder(
                identity,
                CardType.valueOf(notes.get(TYPE)),
                Boolean.parseBoolean(notes.get(TEST)),
                Optional.ofNullable(notes.get(NUMBER)));
    }

    private static IllegalStateException foreign() {
        return new IllegalStateException("not the notes of a hand-off");
    }
}
