package fr.guichet.onetimecode.code;

import fr.guichet.identity.AccountKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keycloak.provider.ProviderConfigProperty;

/** Names, meaning and defaults of a realm's limits; {@link CodePolicyConfig} reads and checks them. */
final class CodePolicyProperties {

    static final String CODE_LIFETIME = "codeLifetime";
    static final String TRIES = "tries";
    static final String TRIES_WINDOW = "triesWindow";
    static final String SENDS = "sends";
    static final String SENDS_WINDOW = "sendsWindow";
    static final String DAILY_SENDS = "dailySends";
    static final String SEND_DELAYS = "sendDelays";
    static final String FAILED_SENDS = "failedSends";
    static final String DAILY_SENDS_TO_NUMBER = "dailySendsToNumber";

    /** Between the delays of {@link #SEND_DELAYS}. */
    static final String SEPARATOR = ",";

    /** Days that a device of each kind of account is trusted. */
    static final Map<AccountKind, String> TRUSTED_DEVICE_DAYS = new EnumMap<>(Map.of(
            AccountKind.SELF_EMPLOYED, "trustedDeviceDaysSelfEmployed",
            AccountKind.ASSISTANT, "trustedDeviceDaysAssistant",
            AccountKind.ESTABLISHMENT, "trustedDeviceDaysEstablishment",
            AccountKind.REFERENT, "trustedDeviceDaysReferent",
            AccountKind.ADMINISTRATOR, "trustedDeviceDaysAdministrator"));

    private static final CodePolicy DEFAULT = CodePolicy.DEFAULT;

    private CodePolicyProperties() {}

    static List<ProviderConfigProperty> all() {
        List<ProviderConfigProperty> all = new ArrayList<>(List.of(
                property(
                        CODE_LIFETIME,
                        "Lifetime of a code",
                        "Seconds that a code is good after it was sent.",
                        String.valueOf(DEFAULT.codeLifetime().toSeconds())),
                property(TRIES, "Tries", "Wrong codes of one person before a wait.", String.valueOf(DEFAULT.tries())),
                property(
                        TRIES_WINDOW,
                        "Window of the tries",
                        "Seconds in which the tries are counted, and length of the wait; at least the lifetime of a"
                                + " code.",
                        String.valueOf(DEFAULT.triesWindow().toSeconds())),
                property(
                        SENDS,
                        "Sends",
                        "Codes sent to one person within the window of the sends.",
                        String.valueOf(DEFAULT.sends())),
                property(
                        SENDS_WINDOW,
                        "Window of the sends",
                        "Seconds in which sends are counted.",
                        String.valueOf(DEFAULT.sendsWindow().toSeconds())),
                property(
                        DAILY_SENDS,
                        "Sends in a day",
                        "Codes sent to one person within 24 hours.",
                        String.valueOf(DEFAULT.dailySends())),
                property(
                        SEND_DELAYS,
                        "Delays between sends",
                        "Seconds to wait after the first send of the window, the second and so on, separated by"
                                + " commas; none shorter than the one before.",
                        String.join(
                                SEPARATOR,
                                DEFAULT.sendDelays().stream()
                                        .map(delay -> String.valueOf(delay.toSeconds()))
                                        .toList())),
                property(
                        FAILED_SENDS,
                        "Failed sends",
                        "Sends of one person that may fail within the window of the sends; they cost no send.",
                        String.valueOf(DEFAULT.failedSends())),
                property(
                        DAILY_SENDS_TO_NUMBER,
                        "Sends in a day to an unproven number",
                        "Codes sent within 24 hours to one number that its person has yet to prove, whoever asks.",
                        String.valueOf(DEFAULT.dailySendsToNumber()))));
        TRUSTED_DEVICE_DAYS.forEach((kind, name) -> all.add(property(
                name,
                "Trusted devices: " + kind.role(),
                "Days that a device spares such an account the code; 0 asks at every login.",
                String.valueOf(DEFAULT.trustedDevices().byKind().get(kind).toDays()))));
        return List.copyOf(all);
    }

    private static ProviderConfigProperty property(String name, String label, String help, String defaultValue) {
        return new ProviderConfigProperty(name, label, help, ProviderConfigProperty.STRING_TYPE, defaultValue);
    }
}
