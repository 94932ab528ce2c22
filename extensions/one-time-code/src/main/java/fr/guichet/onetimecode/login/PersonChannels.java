package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.enrolment.ChosenChannel;
import fr.guichet.onetimecode.enrolment.EnrolledNumber;
import fr.guichet.onetimecode.sms.SmsGateways;
import java.util.EnumMap;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The channels of the person who logs in: where a code can go, by which it goes, and what the page calls the place. */
final class PersonChannels {

    private final KeycloakSession session;
    private final UserModel person;

    PersonChannels(KeycloakSession session, UserModel person) {
        this.session = session;
        this.person = person;
    }

    ChannelChoice choice() {
        return ChannelChoice.of(
                ChosenChannel.of(person) == Channel.SMS,
                hasAddress() && person.isEmailVerified(),
                EnrolledNumber.exists(person) && SmsGateways.of(session).isPresent());
    }

    /** Where a code goes, masked. */
    Map<Channel, String> destinations() {
        Map<Channel, String> destinations = new EnumMap<>(Channel.class);
        if (hasAddress()) {
            destinations.put(Channel.EMAIL, MaskedAddress.of(person.getEmail()));
        }
        EnrolledNumber.masked(person).ifPresent(number -> destinations.put(Channel.SMS, number));
        return destinations;
    }

    /** Whether the account has an address, validated or not. */
    boolean hasAddress() {
        return person.getEmail() != null && !person.getEmail().isBlank();
    }
}
