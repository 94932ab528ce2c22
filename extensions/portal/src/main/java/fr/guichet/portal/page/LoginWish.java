package fr.guichet.portal.page;

import fr.guichet.identity.AssuranceLevel;
import java.util.Map;

/**
 * What a page asks of the login it sends the person to. The request can be typed by anyone and opens nothing: what the
 * login proved is judged when the person comes back.
 *
 * @param minimum the level to reach
 * @param means alias of the identity provider to go to at once ({@code kc_idp_hint}); null leaves the choice to the person
 * @param anew whether somebody who is logged in logs in again
 * @param parameters further parameters of the authorization request, such as the handle of an invitation
 */
public record LoginWish(AssuranceLevel minimum, String means, boolean anew, Map<String, String> parameters) {

    public LoginWish {
        parameters = Map.copyOf(parameters);
    }

    /** A login at this level at least, by any means. */
    public static LoginWish at(AssuranceLevel minimum) {
        return new LoginWish(minimum, null, false, Map.of());
    }

    /** The same by one means. */
    public LoginWish by(String alias) {
        return new LoginWish(minimum, alias, anew, parameters);
    }

    /** The same, whether or not somebody is logged in. */
    public LoginWish again() {
        return new LoginWish(minimum, means, true, parameters);
    }

    /** The same with a parameter. */
    public LoginWish with(String parameter, String value) {
        Map<String, String> more = new java.util.HashMap<>(parameters);
        more.put(parameter, value);
        return new LoginWish(minimum, means, anew, more);
    }
}
