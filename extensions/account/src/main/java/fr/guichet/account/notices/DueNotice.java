package fr.guichet.account.notices;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Decides which event a person is told of.
 *
 * @param accountId account
 * @param notice what to say
 * @param address where to; empty for the account's own
 */
record DueNotice(String accountId, Notice notice, Optional<String> address) {

    /** Type of the credential that holds the number for codes by SMS. */
    static final String SMS_CREDENTIAL = "guichet-sms";

    private static final Pattern PASSWORD_RESET = Pattern.compile("users/([^/]+)/reset-password");

    /** What a person did, or somebody else in their name. */
    static Optional<DueNotice> of(Event event) {
        if (event.getError() != null || event.getUserId() == null) {
            return Optional.empty();
        }
        Map<String, String> details = Objects.requireNonNullElse(event.getDetails(), Map.of());
        if (event.getType() == EventType.UPDATE_EMAIL) {
            return ofFormerAddress(event, details);
        }
        return notice(event.getType(), details.get(Details.CREDENTIAL_TYPE))
                .map(notice -> new DueNotice(event.getUserId(), notice, Optional.empty()));
    }

    /** What an administrator did. The mail goes to the address the account has. */
    static Optional<DueNotice> of(AdminEvent event) {
        if (event.getError() != null
                || event.getResourceType() != ResourceType.USER
                || event.getOperationType() != OperationType.ACTION
                || event.getResourcePath() == null) {
            return Optional.empty();
        }
        Matcher path = PASSWORD_RESET.matcher(event.getResourcePath());
        return path.matches()
                ? Optional.of(new DueNotice(path.group(1), Notice.PASSWORD_CHANGED, Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Notice> notice(EventType type, String credential) {
        return switch (type) {
            // Beside it the server still tells the older UPDATE_PASSWORD, of the same change.
            case UPDATE_CREDENTIAL -> updated(credential);
            case REMOVE_CREDENTIAL ->
                SMS_CREDENTIAL.equals(credential) ? Optional.of(Notice.SMS_NUMBER_REMOVED) : Optional.empty();
            case FEDERATED_IDENTITY_LINK -> Optional.of(Notice.MEANS_LINKED);
            case REMOVE_FEDERATED_IDENTITY -> Optional.of(Notice.MEANS_UNLINKED);
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> updated(String credential) {
        if (PasswordCredentialModel.TYPE.equals(credential)) {
            return Optional.of(Notice.PASSWORD_CHANGED);
        }
        return SMS_CREDENTIAL.equals(credential) ? Optional.of(Notice.SMS_NUMBER_SET) : Optional.empty();
    }

    private static Optional<DueNotice> ofFormerAddress(Event event, Map<String, String> details) {
        String former = details.get(Details.PREVIOUS_EMAIL);
        if (former == null || former.isBlank() || former.equalsIgnoreCase(details.get(Details.UPDATED_EMAIL))) {
            return Optional.empty();
        }
        return Optional.of(new DueNotice(event.getUserId(), Notice.EMAIL_CHANGED, Optional.of(former)));
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "DueNotice[" + notice + "]";
    }
}
