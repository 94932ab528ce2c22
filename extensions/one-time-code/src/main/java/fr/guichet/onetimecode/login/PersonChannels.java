package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.code.Channel;
import java.util.EnumMap;
import java.util.Map;
import org.keycloak.models.UserModel;

/** The channels of the person who logs in: where a code can go, by which it goes, and what the page calls the place. */
final class PersonChannels {

    private final UserModel person;

    PersonChannels(UserModel person) {
        this.person = person;
    }

    ChannelChoice choice() {
        return ChannelChoice.of(false, hasAddress() && person.isEmailVerified(), false);
    }

    /** Masked, of the channels that are open. */
    Map<Channel, String> destinations() {
        Map<Channel, String> destinations = new EnumMap<>(Channel.class);
        if (hasAddress()) {
            destinations.put(Channel.EMAIL, MaskedAddress.of(person.getEmail()));
        }
        return destinations;
    }

    /** Whether the account has an address, validated or not. */
    boolean hasAddress() {
        return person.getEmail() != null && !person.getEmail().isBlank();
    }
}
