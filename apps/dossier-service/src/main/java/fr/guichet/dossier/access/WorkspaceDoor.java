package fr.guichet.dossier.access;

import fr.guichet.dossier.gateway.DelegationIntrospection;
import fr.guichet.dossier.gateway.GatewayUnavailableException;
import fr.guichet.dossier.trust.ClaimedWorkspaces;
import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.Access;
import fr.guichet.dossier.workspace.Delegated;
import fr.guichet.dossier.workspace.Part;
import fr.guichet.dossier.workspace.Workspace;
import fr.guichet.dossier.workspace.WorkspaceAddress;
import fr.guichet.dossier.workspace.WorkspaceRefusal;
import fr.guichet.dossier.workspace.WorkspaceRefusedException;
import fr.guichet.dossier.workspace.Workspaces;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/**
 * Lets into the space of an address those whose it is, and remembers it for the rest of the request and no longer. The
 * login or the token says which spaces are somebody's; whether a delegation still is in force, and how far it goes, the
 * gateway says each time.
 */
@Component
public class WorkspaceDoor {

    private static final String PLACE = WorkspaceDoor.class.getName();

    private final DelegationIntrospection delegations;

    WorkspaceDoor(DelegationIntrospection delegations) {
        this.delegations = delegations;
    }

    /**
     * The space of a request's address; empty when nobody is logged in.
     *
     * @throws WorkspaceRefusedException when it does not open to the caller
     */
    public Optional<Workspace> enter(HttpServletRequest request) {
        Optional<Workspace> entered = entered(request);
        if (entered.isPresent()) {
            return entered;
        }
        Optional<Workspace> workspace = caller().map(claims -> opened(claims, request));
        workspace.ifPresent(opened -> {
            opened.require(Part.DOSSIERS, Access.READ);
            request.setAttribute(PLACE, opened);
        });
        return workspace;
    }

    /** The space that a request has entered. */
    public Optional<Workspace> entered(HttpServletRequest request) {
        return Optional.ofNullable((Workspace) request.getAttribute(PLACE));
    }

    /** The spaces that the login or the token names; none when nobody is logged in. Nothing is asked of the gateway. */
    public Optional<Workspaces> claimed() {
        return caller().map(ClaimedWorkspaces::of);
    }

    private static Optional<ClaimAccessor> caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? Optional.of(claims)
                : Optional.empty();
    }

    private Workspace opened(ClaimAccessor claims, HttpServletRequest request) {
        Workspaces claimed = ClaimedWorkspaces.of(claims);
        WorkspaceAddress address = WorkspaceAddress.of(request.getRequestURI());
        return switch (address.kind()) {
            case OWN ->
                claimed.own()
                        .orElseThrow(() ->
                                refused(claimed.isEmpty() ? WorkspaceRefusal.NO_SPACE : WorkspaceRefusal.NO_OWN_SPACE));
            case ESTABLISHMENT ->
                claimed.establishment(address.key()).orElseThrow(() -> refused(WorkspaceRefusal.UNKNOWN_SPACE));
            case DELEGATION ->
                claimed.delegation(address.key())
                        .map(delegated -> inForce(Professional.of(claims), delegated))
                        .orElseThrow(() -> refused(WorkspaceRefusal.UNKNOWN_SPACE));
        };
    }

    private Delegated inForce(Professional professional, Delegated claimed) {
        try {
            return delegations
                    .inForce(professional.account(), claimed.delegation())
                    .orElseThrow(() -> refused(WorkspaceRefusal.DELEGATION_ENDED));
        } catch (GatewayUnavailableException e) {
            throw new WorkspaceRefusedException(WorkspaceRefusal.UNVERIFIABLE, e);
        }
    }

    private static WorkspaceRefusedException refused(WorkspaceRefusal refusal) {
        return new WorkspaceRefusedException(refusal);
    }
}
