package fr.guichet.delegation.desk;

import fr.guichet.delegation.Delegate;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.rules.CalendarDays;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Tells the audit trail who did what with which delegation (DEL-5), and what was refused. */
public final class DelegationTrail {

    /** Identifier of the delegation. */
    private static final String DELEGATION = "delegation";

    private static final String ACT = "delegation_act";
    private static final String KIND = "delegation_kind";
    private static final String RIGHTS = "delegation_rights";
    private static final String UNTIL = "delegation_until";
    private static final String DOCTOR = "delegation_doctor";
    private static final String DELEGATE = "delegation_delegate";
    private static final String COLLEAGUE = "national_identifier";

    private final KeycloakSession session;
    private final UserModel actor;

    /** @param actor whoever acts */
    public DelegationTrail(KeycloakSession session, UserModel actor) {
        this.session = session;
        this.actor = actor;
    }

    /** Of somebody who is not logged in. */
    public static DelegationTrail ofNobody(KeycloakSession session) {
        return new DelegationTrail(session, null);
    }

    /** It was done. */
    public void tell(DelegationAct act, Delegation delegation) {
        EventBuilder event = event(act)
                .detail(DELEGATION, delegation.id())
                .detail(KIND, delegation.kind().word())
                .detail(RIGHTS, String.join(" ", delegation.rights().toWords().values()))
                .detail(DOCTOR, delegation.delegatorId());
        delegation
                .period()
                .until()
                .ifPresent(end ->
                        event.detail(UNTIL, CalendarDays.lastDayBefore(end).toString()));
        delegation.delegate().ifPresent(delegate -> {
            if (delegate instanceof Delegate.Account account) {
                event.detail(DELEGATE, account.id());
            } else if (delegate instanceof Delegate.Person person) {
                event.detail(COLLEAGUE, person.id().masked());
            }
        });
        event.success();
    }

    /**
     * It was not done.
     *
     * @param error a fixed word
     */
    public void tellRefused(DelegationAct act, String error) {
        event(act).error(error);
    }

    private EventBuilder event(DelegationAct act) {
        // The server has no events of ours; its own for consent are the nearest, and are kept by default.
        return new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(act.type())
                .client(session.getContext().getClient())
                .user(actor)
                .session(session.getContext().getUserSession())
                .detail(ACT, act.word());
    }
}
