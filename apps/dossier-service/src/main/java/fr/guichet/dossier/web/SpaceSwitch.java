package fr.guichet.dossier.web;

import fr.guichet.dossier.access.WorkspaceDoor;
import fr.guichet.dossier.workspace.Workspace;
import fr.guichet.dossier.workspace.WorkspaceAddress;
import fr.guichet.dossier.workspace.Workspaces;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The other spaces of who is logged in, for the switch of every page (DOS-5). They are those of the login: which of them still
 * open is asked when one is entered, and never to draw a page.
 */
@ControllerAdvice(annotations = Controller.class)
class SpaceSwitch {

    private final WorkspaceDoor door;

    SpaceSwitch(WorkspaceDoor door) {
        this.door = door;
    }

    @ModelAttribute("spaces")
    List<SpaceLink> spaces(HttpServletRequest request) {
        Optional<Workspaces> claimed = door.claimed();
        String here = here(request, claimed);
        return claimed.map(Workspaces::all).orElse(List.of()).stream()
                .filter(space -> !space.path().equals(here))
                .map(SpaceLink::to)
                .toList();
    }

    /** Of the space that was entered, or else the one's own of an address without a prefix; null when it is neither. */
    private String here(HttpServletRequest request, Optional<Workspaces> claimed) {
        Optional<String> entered = door.entered(request).map(Workspace::path);
        if (entered.isPresent()) {
            return entered.get();
        }
        boolean own = WorkspaceAddress.of(asked(request)).kind() == WorkspaceAddress.Kind.OWN;
        return claimed.filter(spaces -> own)
                .flatMap(Workspaces::own)
                .map(Workspace::path)
                .orElse(null);
    }

    /** The address in the browser: pages of refusals and errors are reached by a forward. */
    private static String asked(HttpServletRequest request) {
        return Stream.of(RequestDispatcher.FORWARD_REQUEST_URI, RequestDispatcher.ERROR_REQUEST_URI)
                .map(request::getAttribute)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(request.getRequestURI());
    }
}
