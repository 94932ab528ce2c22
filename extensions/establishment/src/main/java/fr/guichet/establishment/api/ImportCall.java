package fr.guichet.establishment.api;

import fr.guichet.establishment.csv.FileRefusal;
import fr.guichet.establishment.csv.FileRefusedException;
import fr.guichet.establishment.csv.PeopleImport;
import fr.guichet.establishment.directory.ReferentDesk;
import fr.guichet.portal.api.ApiAnswer;
import fr.guichet.portal.api.ApiBody;
import fr.guichet.portal.api.ApiRefusal;
import fr.guichet.portal.api.ApiRefusedException;
import fr.guichet.portal.api.FieldProblem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** Imports the file of a request and answers with its report. */
final class ImportCall {

    private static final MediaType CSV = new MediaType("text", "csv");

    private ImportCall() {}

    static Response at(KeycloakSession session, ReferentDesk desk, InputStream file) {
        ApiBody.requireType(session, CSV);
        try {
            return ApiAnswer.ok(ReportJson.of(PeopleImport.run(desk, file)));
        } catch (FileRefusedException e) {
            throw refused(e);
        } catch (IOException e) {
            throw malformed("file", "unreadable");
        }
    }

    static ApiRefusedException refused(FileRefusedException refused) {
        if (refused.refusal() == FileRefusal.TOO_LARGE) {
            return new ApiRefusedException(ApiRefusal.TOO_LARGE);
        }
        return malformed(refused.column().orElse("file"), refused.refusal().code());
    }

    private static ApiRefusedException malformed(String field, String code) {
        return ApiRefusedException.malformed(List.of(new FieldProblem(field, code)));
    }
}
