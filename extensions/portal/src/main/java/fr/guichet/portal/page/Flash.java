package fr.guichet.portal.page;

import fr.guichet.portal.Caller;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * A text that a page says once after a form, carried by the address and marked, so that no link of somebody else's makes
 * our page say that something was done.
 */
final class Flash {

    /** Parameter of the address. */
    static final String PARAMETER = "fait";

    private static final char SEPARATOR = '.';

    private Flash() {}

    static String sign(KeycloakSession session, Caller caller, String section, FlashCode said) {
        return said.name() + SEPARATOR + mark(PageMac.of(session), caller, section, said);
    }

    /** The one of {@code known} that the address carries; empty for none, and for one that we did not write. */
    static Optional<FlashCode> read(PageMac mac, String parameter, Caller caller, String section, FlashCode... known) {
        if (parameter == null) {
            return Optional.empty();
        }
        for (FlashCode code : known) {
            String prefix = code.name() + SEPARATOR;
            if (parameter.startsWith(prefix)) {
                return mac.matches(
                                parameter.substring(prefix.length()),
                                PageMac.Purpose.FLASH,
                                caller.session().getId(),
                                section,
                                code.name())
                        ? Optional.of(code)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String mark(PageMac mac, Caller caller, String section, FlashCode said) {
        return mac.mark(PageMac.Purpose.FLASH, caller.session().getId(), section, said.name());
    }
}
