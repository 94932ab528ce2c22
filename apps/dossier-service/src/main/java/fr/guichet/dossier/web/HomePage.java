package fr.guichet.dossier.web;

import fr.guichet.dossier.access.LoginPaths;
import fr.guichet.dossier.record.DossierRepository;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.record.WaitingCount;
import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door for those who are not logged in; the three families of DOS-1 for those who are. */
@Controller
class HomePage {

    private final DossierRepository dossiers;

    HomePage(DossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/")
    String show(Professional professional, Workspace workspace, Model model) {
        if (professional == null) {
            model.addAttribute("loginPath", LoginPaths.START);
            return "bienvenue";
        }
        model.addAttribute("professional", professional);
        model.addAttribute("families", cards(workspace));
        return "accueil";
    }

    private List<FamilyCard> cards(Workspace workspace) {
        Map<Family, Long> waiting = dossiers.waitingForDoctor(workspace.doctor().orElseThrow()).stream()
                .collect(Collectors.toMap(WaitingCount::family, WaitingCount::dossiers));
        return Arrays.stream(Family.values())
                .map(family -> new FamilyCard(family, waiting.getOrDefault(family, 0L)))
                .toList();
    }
}
