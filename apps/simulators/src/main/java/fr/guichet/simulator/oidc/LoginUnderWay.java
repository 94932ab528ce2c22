package fr.guichet.simulator.oidc;

import java.util.Optional;

/**
 * A browser on its way through the sign-in pages.
 *
 * @param request what it comes from; none when it comes from the portal itself
 * @param atThePhone who is asked to approve on the telephone
 * @param misbehaviour what goes wrong in this login alone, chosen on the page
 * @param failures how often the telephone refused for its clock
 */
record LoginUnderWay(
        String id,
        Optional<AuthorizationRequest> request,
        Optional<Person> atThePhone,
        Optional<Misbehaviour> misbehaviour,
        int failures) {

    static LoginUnderWay of(Optional<AuthorizationRequest> request) {
        return new LoginUnderWay(Secrets.random(), request, Optional.empty(), Optional.empty(), 0);
    }

    LoginUnderWay asking(Person person) {
        return new LoginUnderWay(id, request, Optional.of(person), misbehaviour, failures);
    }

    LoginUnderWay goingWrong(Optional<Misbehaviour> how) {
        return new LoginUnderWay(id, request, atThePhone, how, failures);
    }

    LoginUnderWay failedByClock() {
        return new LoginUnderWay(id, request, Optional.empty(), misbehaviour, failures + 1);
    }

    @Override
    public String toString() {
        return "LoginUnderWay[…]";
    }
}
