package fr.guichet.onetimecode.device;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.account.DeviceRepresentation;

/**
 * What a person recognises a device by: browser and system, "Firefox · Windows". Nothing finer: versions would change
 * under it, and a browser's full description is a trace of its person.
 */
final class DeviceLabel {

    private static final int LONGEST_PART = 30;
    private static final String BETWEEN = " · ";
    // The words of the server's parser for what it does not know.
    private static final Set<String> UNKNOWN = Set.of("", "Other", DeviceRepresentation.UNKNOWN);

    private DeviceLabel() {}

    /**
     * @param device as the server understands the request's User-Agent, which anybody can make up; null when it does not
     * @param otherwise when neither browser nor system is known
     * @param taken labels of the person's other devices: the server wants each to be another
     */
    static String of(DeviceRepresentation device, String otherwise, Set<String> taken) {
        String name = Optional.ofNullable(device)
                .map(known -> Stream.of(browser(known), coarse(known.getOs()))
                        .filter(part -> !UNKNOWN.contains(part))
                        .collect(Collectors.joining(BETWEEN)))
                .filter(label -> !label.isEmpty())
                .orElse(otherwise);
        String label = name;
        for (int number = 2; isTaken(label, taken); number++) {
            label = name + " (" + number + ")";
        }
        return label;
    }

    /** The server puts the version behind a slash. */
    private static String browser(DeviceRepresentation device) {
        String browser = device.getBrowser();
        return browser == null ? "" : coarse(browser.split("/", 2)[0]);
    }

    private static String coarse(String part) {
        if (part == null) {
            return "";
        }
        String plain = part.replaceAll("[^\\p{L}\\p{N} .+-]", "").strip();
        return plain.length() > LONGEST_PART ? plain.substring(0, LONGEST_PART).strip() : plain;
    }

    /** As the server compares labels. */
    private static boolean isTaken(String label, Set<String> taken) {
        return taken.stream().anyMatch(other -> other.strip().equalsIgnoreCase(label));
    }
}
