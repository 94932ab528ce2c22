package fr.guichet.dossier.web;

import fr.guichet.dossier.access.AccessJournal;
import fr.guichet.dossier.access.InitiatedLogin;
import fr.guichet.dossier.access.InitiationRefusedException;
import fr.guichet.dossier.access.LocalSession;
import fr.guichet.dossier.access.LoginInitiation;
import fr.guichet.dossier.access.LoginPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the tile of a regional platform leads (PLAT-1): a login through the platform, then the page asked for. */
@Controller
@RequestMapping(LoginPaths.INITIATE)
class TilePage {

    private final LoginInitiation initiation;
    private final LocalSession session;
    private final AccessJournal journal;

    TilePage(LoginInitiation initiation, LocalSession session, AccessJournal journal) {
        this.initiation = initiation;
        this.session = session;
        this.journal = journal;
    }

    @GetMapping
    Object follow(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            InitiatedLogin login = initiation.judge(parameters);
            return seeOther(URI.create(session.giveWayTo(login, request, response)));
        } catch (InitiationRefusedException e) {
            return explain(e);
        }
    }

    /** A form of the platform's: it comes without this service's cookie, and the address of the same login does not. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object followForm(@RequestParam MultiValueMap<String, String> parameters) {
        try {
            InitiatedLogin login = initiation.judge(parameters);
            return seeOther(UriComponentsBuilder.fromPath(LoginPaths.INITIATE)
                    .queryParam(LoginInitiation.ISSUER, "{issuer}")
                    .queryParam(LoginInitiation.TARGET, "{target}")
                    .encode()
                    .buildAndExpand(login.platform().issuer(), initiation.target(login))
                    .toUri());
        } catch (InitiationRefusedException e) {
            return explain(e);
        }
    }

    private static ResponseEntity<Void> seeOther(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }

    private ModelAndView explain(InitiationRefusedException refused) {
        journal.initiationRefused(refused.refusal());
        return new ModelAndView("erreur", HttpStatus.BAD_REQUEST).addObject("error", PageError.TILE);
    }
}
