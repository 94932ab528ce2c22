package fr.guichet.simulator.workbench;

import fr.guichet.simulator.cardhost.CardEntrance;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.oidc.People;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import java.util.List;

/**
 * What runs beside the workbench and shows there.
 *
 * @param cardHost where the reader makes its handshakes; redirections to its login host alone are passed on
 * @param pki of the cards
 * @param inbox of the mails
 * @param sms of the text messages
 * @param people whom Pro Santé Connect and MonSisra know
 * @param places what else there is to open
 */
public record Neighbours(
        CardEntrance cardHost, TestPki pki, Inbox inbox, SmsGatewaySimulator sms, People people, List<Place> places) {

    public Neighbours {
        places = List.copyOf(places);
    }
}
