package fr.guichet.establishment.operator;

import fr.guichet.establishment.csv.FileRefusedException;
import fr.guichet.establishment.directory.Directory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * {@code POST /admin/realms/{realm}/establishments}: the operator's file, for administrators who may manage the realm and
 * its accounts. The command {@code establishments} of {@code realm-config} sends it (docs/establishments.md).
 */
public class OperatorResource {

    private final KeycloakSession session;
    private final AdminPermissionEvaluator permissions;
    private final AdminEventBuilder event;

    OperatorResource(KeycloakSession session, AdminPermissionEvaluator permissions, AdminEventBuilder event) {
        this.session = session;
        this.permissions = permissions;
        this.event = event;
    }

    /** Works through the file; the answer is the report, also when lines were refused. */
    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    public Response establish(InputStream file) throws IOException {
        permissions.realm().requireManageRealm();
        permissions.users().requireManage();
        try {
            EstablishmentsReport report = new EstablishmentsImport(
                            session.getProvider(Directory.class).operator())
                    .run(file);
            event.operation(OperationType.ACTION)
                    .resource(ResourceType.CUSTOM)
                    .resourcePath("establishments")
                    .success();
            return Response.ok(report).build();
        } catch (FileRefusedException e) {
            Map<String, String> refusal = new HashMap<>();
            refusal.put("error", e.refusal().code());
            e.column().ifPresent(column -> refusal.put("column", column));
            return Response.status(Response.Status.BAD_REQUEST).entity(refusal).build();
        }
    }
}
