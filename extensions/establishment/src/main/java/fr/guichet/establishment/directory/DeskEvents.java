package fr.guichet.establishment.directory;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.store.MembershipEntity;
import java.util.Optional;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells of every act: who did it, where, and to whom, by ids that say nothing by themselves (docs/events.md). */
final class DeskEvents {

    /** Value of {@code custom_required_action}: the server leaves this type of event to others. */
    static final String KIND = "guichet-establishment";

    private static final String ACT = "establishment_act";
    private static final String ESTABLISHMENT = "establishment";
    private static final String MEMBERSHIP = "membership";
    private static final String MEMBER = "member";

    private final KeycloakSession session;
    private final UserModel actor;
    private final Establishment establishment;

    /** @param actor who acts; null for an administrator, whom the admin event names */
    DeskEvents(KeycloakSession session, UserModel actor, Establishment establishment) {
        this.session = session;
        this.actor = actor;
        this.establishment = establishment;
    }

    void tell(DeskAct act, MembershipEntity person) {
        RealmModel realm = session.getContext().getRealm();
        EventBuilder event = new EventBuilder(realm, session)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, KIND)
                .detail(ACT, act.word())
                .detail(ESTABLISHMENT, establishment.id())
                .detail(MEMBERSHIP, person.id());
        Optional.ofNullable(session.getContext().getConnection())
                .map(ClientConnection::getRemoteHost)
                .ifPresent(event::ipAddress);
        Optional.ofNullable(session.getContext().getClient()).ifPresent(event::client);
        Optional.ofNullable(actor).ifPresent(event::user);
        Optional.ofNullable(person.userId()).ifPresent(member -> event.detail(MEMBER, member));
        event.success();
    }
}
