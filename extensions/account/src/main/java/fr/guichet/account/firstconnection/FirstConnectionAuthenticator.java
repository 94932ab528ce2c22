package fr.guichet.account.firstconnection;

import fr.guichet.account.broker.BrokerEvents;
import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.account.broker.BrokeredPersonAuthenticator;
import fr.guichet.account.password.PasswordProof;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.Details;

/**
 * The page for somebody without an account under this means of login. It creates the account of a self-employed
 * professional, and then ends the flow itself; it ends successfully for those alone who typed the right password of an
 * establishment's account, whom the steps after it link.
 */
final class FirstConnectionAuthenticator extends BrokeredPersonAuthenticator {

    /** Error of the event of a person who is not entitled to create an account. */
    static final String NOT_ENTITLED = "not_entitled";

    private final FirstConnectionPages pages;
    private final CreationPanel creation;
    private final LinkingPanel linking;

    FirstConnectionAuthenticator(FirstConnectionPages pages, PasswordProof proof, Clock clock) {
        super(clock);
        this.pages = pages;
        this.creation = new CreationPanel(pages);
        this.linking = new LinkingPanel(pages, proof);
    }

    @Override
    protected void begin(AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person) {
        show(context, person, Newcomer.of(context, brokered, person));
    }

    private void show(AuthenticationFlowContext context, BrokeredPerson person, Newcomer newcomer) {
        newcomer.creationRefusal().ifPresent(cause -> BrokerEvents.about(context, person)
                .detail(Details.REASON, cause.code())
                .error(NOT_ENTITLED));
        context.challenge(pages.page(context, newcomer, PageContent.blank(newcomer)));
    }

    @Override
    protected void answer(AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person) {
        Newcomer newcomer = Newcomer.of(context, brokered, person);
        Optional<LinkingForm> link = LinkingForm.read(context.getHttpRequest().getDecodedFormParameters());
        if (link.isPresent() && newcomer.mayLink()) {
            linking.answer(context, person, newcomer, link.get());
        } else if (link.isEmpty() && newcomer.mayCreate()) {
            creation.answer(context, brokered, person, newcomer);
        } else {
            show(context, person, newcomer);
        }
    }
}
