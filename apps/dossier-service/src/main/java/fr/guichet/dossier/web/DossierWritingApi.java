package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Answer;
import fr.guichet.dossier.record.DoctorsAnswers;
import fr.guichet.dossier.record.DossierCreation;
import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Dossiers;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.record.Listing;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.workspace.Access;
import fr.guichet.dossier.workspace.Part;
import fr.guichet.dossier.workspace.WorkspacePaths;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creates dossiers and answers for the médecin traitant, by the same use cases and checks as the pages. */
@RestController
@RequestMapping({WorkspacePaths.API_OWN, WorkspacePaths.API_ESTABLISHMENT, WorkspacePaths.API_DELEGATION})
class DossierWritingApi {

    private final DossierCreation creation;
    private final DoctorsAnswers answers;
    private final Dossiers dossiers;

    DossierWritingApi(DossierCreation creation, DoctorsAnswers answers, Dossiers dossiers) {
        this.creation = creation;
        this.answers = answers;
        this.dossiers = dossiers;
    }

    /** Creates a dossier: 201, or 200 with the one that the same submission created before. */
    @PostMapping("/dossiers")
    ResponseEntity<DossierView> create(@RequestBody NewDossier wanted, Visitor visitor) {
        visitor.workspace().require(Part.DOSSIERS, Access.WRITE);
        Family family = Family.ofSlug(String.valueOf(wanted.family()))
                .orElseThrow(() -> ApiProblemException.malformed("family", "Cette famille n’existe pas."));
        PatientForm form = PatientForm.sent(PatientField.of(visitor.holder()), wanted.fields());
        if (form.isWrong()) {
            throw new ApiProblemException(
                    ApiProblem.MALFORMED,
                    form.wrong().stream()
                            .map(field -> new ApiProblemException.FieldError(field.member(), form.problem(field)))
                            .toList());
        }
        DossierCreation.Outcome outcome = creation.create(
                visitor,
                new DossierCreation.Wanted(
                        family,
                        form.patient(),
                        form.attendingDoctor(),
                        Optional.empty(),
                        wanted.submission() == null ? UUID.randomUUID() : wanted.submission()));
        DossierView view = view(visitor, outcome.number());
        return outcome.isNew()
                ? ResponseEntity.created(
                                URI.create(visitor.workspace().apiPath() + DossierAddress.of(outcome.number())))
                        .body(view)
                : ResponseEntity.ok(view);
    }

    /** The médecin traitant says yes or no. */
    @PutMapping("/dossiers/{family}/{serial}/acceptance")
    DossierView answer(
            @PathVariable("family") String slug,
            @PathVariable("serial") String serial,
            @RequestBody AcceptanceWanted wanted,
            Visitor visitor) {
        if (wanted.accepted() == null) {
            throw ApiProblemException.malformed("accepted", "true ou false.");
        }
        DossierNumber number = DossierApi.number(slug, serial);
        return after(
                wanted.accepted() ? answers.accept(visitor, number) : answers.refuse(visitor, number), visitor, number);
    }

    /** A refusal is taken back: the dossier waits for an answer again. */
    @DeleteMapping("/dossiers/{family}/{serial}/refusal")
    DossierView takeRefusalBack(
            @PathVariable("family") String slug, @PathVariable("serial") String serial, Visitor visitor) {
        DossierNumber number = DossierApi.number(slug, serial);
        return after(answers.takeRefusalBack(visitor, number), visitor, number);
    }

    /** The precision that a platform asked for is given, in the medical part. */
    @PostMapping("/dossiers/{family}/{serial}/clarification")
    DossierView clarify(@PathVariable("family") String slug, @PathVariable("serial") String serial, Visitor visitor) {
        DossierNumber number = DossierApi.number(slug, serial);
        return after(answers.clarify(visitor, number), visitor, number);
    }

    private DossierView after(Optional<Answer> answer, Visitor visitor, DossierNumber number) {
        return switch (answer.orElseThrow(() -> new ApiProblemException(ApiProblem.NO_SUCH_DOSSIER))) {
            case DONE, ALREADY -> view(visitor, number);
            case TOO_LATE -> throw new ApiProblemException(ApiProblem.ANSWERED_OTHERWISE);
        };
    }

    private DossierView view(Visitor visitor, DossierNumber number) {
        Listing now = dossiers.only(visitor.holder(), number);
        return now.dossiers().stream()
                .findFirst()
                .map(dossier -> DossierView.of(visitor, now, dossier))
                .orElseThrow(() -> new ApiProblemException(ApiProblem.NO_SUCH_DOSSIER));
    }

    /**
     * A dossier to create.
     *
     * @param attendingDoctor RPPS or ADELI number; asked for in an establishment's space alone
     * @param submission drawn by the application: the same one with the same content creates one dossier; may be null
     */
    record NewDossier(String family, NewPatient patient, String attendingDoctor, UUID submission) {

        /** As the form of the page has them. */
        Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            if (patient != null) {
                fields.put(PatientField.SURNAME.parameter(), patient.surname());
                fields.put(PatientField.FIRST_NAME.parameter(), patient.firstName());
                fields.put(PatientField.POSTCODE.parameter(), patient.postcode());
                fields.put(PatientField.TOWN.parameter(), patient.town());
            }
            fields.put(PatientField.ATTENDING_DOCTOR.parameter(), attendingDoctor);
            fields.values().removeIf(value -> value == null);
            return fields;
        }

        @Override
        public String toString() {
            return "NewDossier[*****]";
        }
    }

    /** The patient of a dossier to create. */
    record NewPatient(String surname, String firstName, String postcode, String town) {

        @Override
        public String toString() {
            return "NewPatient[*****]";
        }
    }

    /** What the médecin traitant says. */
    record AcceptanceWanted(Boolean accepted) {}
}
