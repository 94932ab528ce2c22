package fr.guichet.dossier.access;

import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.Access;
import fr.guichet.dossier.workspace.Part;
import fr.guichet.dossier.workspace.SelfEmployed;
import fr.guichet.dossier.workspace.UnknownWorkspaceException;
import fr.guichet.dossier.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/** Lets into the space of an address those whose it is, and remembers it for the rest of the request. */
@Component
public class WorkspaceDoor {

    private static final String PLACE = WorkspaceDoor.class.getName();

    /**
     * The space of a request's address; empty when nobody is logged in.
     *
     * @throws UnknownWorkspaceException when it is none of the caller's
     */
    public Optional<Workspace> enter(HttpServletRequest request) {
        if (request.getAttribute(PLACE) instanceof Workspace entered) {
            return Optional.of(entered);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof ClaimAccessor claims)) {
            return Optional.empty();
        }
        Workspace workspace =
                Professional.of(claims).nationalId().map(SelfEmployed::new).orElseThrow(UnknownWorkspaceException::new);
        workspace.require(Part.DOSSIERS, Access.READ);
        request.setAttribute(PLACE, workspace);
        return Optional.of(workspace);
    }
}
