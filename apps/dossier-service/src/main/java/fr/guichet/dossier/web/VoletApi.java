package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Dossier;
import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Dossiers;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.record.Volet;
import fr.guichet.dossier.record.VoletText;
import fr.guichet.dossier.record.Volets;
import fr.guichet.dossier.workspace.WorkspacePaths;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The medical part of a dossier and the part on autonomy, each by right. */
@RestController
@RequestMapping({WorkspacePaths.API_OWN, WorkspacePaths.API_ESTABLISHMENT, WorkspacePaths.API_DELEGATION})
class VoletApi {

    private static final String ADDRESS = "/dossiers/{family}/{serial}/volets/{volet}";

    private final Dossiers dossiers;
    private final Volets volets;

    VoletApi(Dossiers dossiers, Volets volets) {
        this.dossiers = dossiers;
        this.volets = volets;
    }

    @GetMapping(ADDRESS)
    VoletContent read(
            @PathVariable("family") String slug,
            @PathVariable("serial") String serial,
            @PathVariable("volet") String part,
            Visitor visitor) {
        DossierNumber number = DossierApi.number(slug, serial);
        Volet volet = volet(part);
        return VoletContent.of(read(visitor, number, volet));
    }

    /** Writes the whole text. The revision is the one that was read, 0 for a part nobody wrote yet. */
    @PutMapping(ADDRESS)
    VoletContent write(
            @PathVariable("family") String slug,
            @PathVariable("serial") String serial,
            @PathVariable("volet") String part,
            @RequestBody NewContent wanted,
            Visitor visitor) {
        DossierNumber number = DossierApi.number(slug, serial);
        Volet volet = volet(part);
        if (wanted.text() == null || wanted.revision() == null) {
            throw ApiProblemException.malformed(
                    wanted.text() == null ? "text" : "revision", "Cette valeur est obligatoire.");
        }
        VoletForm form = VoletForm.sent(wanted.text());
        if (form.isWrong()) {
            throw ApiProblemException.malformed("text", form.problem());
        }
        Volets.Outcome outcome = volets.write(visitor, number, volet, form.text(), wanted.revision())
                .orElseThrow(() -> new ApiProblemException(ApiProblem.NO_SUCH_DOSSIER));
        return switch (outcome) {
            case WRITTEN, UNCHANGED -> VoletContent.of(read(visitor, number, volet));
            case WRITTEN_MEANWHILE -> throw new ApiProblemException(ApiProblem.WRITTEN_MEANWHILE);
            case CLOSED -> throw new ApiProblemException(ApiProblem.CLOSED);
        };
    }

    private VoletText read(Visitor visitor, DossierNumber number, Volet volet) {
        Dossier dossier = dossiers.one(visitor.holder(), number)
                .orElseThrow(() -> new ApiProblemException(ApiProblem.NO_SUCH_DOSSIER));
        return volets.read(visitor, dossier, volet).orElseThrow(() -> new ApiProblemException(ApiProblem.CLOSED));
    }

    private static Volet volet(String slug) {
        return Volet.ofSlug(slug).orElseThrow(() -> new ApiProblemException(ApiProblem.NO_SUCH_DOSSIER));
    }

    /**
     * What a part says.
     *
     * @param text empty before anything was written
     * @param revision to name when writing
     * @param writtenAt null before anything was written
     */
    record VoletContent(String text, int revision, Instant writtenAt) {

        static VoletContent of(VoletText text) {
            return new VoletContent(text.text(), text.revision(), text.writtenAt());
        }

        @Override
        public String toString() {
            return "VoletContent[*****]";
        }
    }

    /** What a part is to say. */
    record NewContent(String text, Integer revision) {

        @Override
        public String toString() {
            return "NewContent[*****]";
        }
    }
}
