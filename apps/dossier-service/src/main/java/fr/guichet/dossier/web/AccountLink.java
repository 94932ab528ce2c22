package fr.guichet.dossier.web;

import fr.guichet.dossier.gateway.GatewaySettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The address of "Mon compte" (ACC-5), for the banner of every page. */
@ControllerAdvice(annotations = Controller.class)
class AccountLink {

    private final GatewaySettings gateway;

    AccountLink(GatewaySettings gateway) {
        this.gateway = gateway;
    }

    @ModelAttribute("accountAddress")
    String accountAddress() {
        return gateway.accountAddress();
    }
}
