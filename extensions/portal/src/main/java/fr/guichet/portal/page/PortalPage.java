package fr.guichet.portal.page;

import fr.guichet.portal.Caller;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.util.LocaleUtil;

/**
 * A page in the common layout ({@code portal-layout.ftl}). A template reads maps, lists and texts; records it cannot read.
 */
public final class PortalPage {

    private final KeycloakSession session;
    private final String section;
    private final Optional<Caller> caller;
    private final String template;
    private final Map<String, Object> model = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private Response.Status status = Response.Status.OK;
    private Optional<FlashCode> said = Optional.empty();

    PortalPage(KeycloakSession session, String section, Optional<Caller> caller, String template) {
        this.session = session;
        this.section = section;
        this.caller = caller;
        this.template = template;
    }

    /** @param name not {@code portal}, which is the layout's */
    public PortalPage with(String name, Object value) {
        model.put(name, value);
        return this;
    }

    /** The rows before and after the ones shown. */
    public PortalPage paging(Paging paging) {
        return with("paging", paging.model());
    }

    /** Errors of the form that was sent: the page's status becomes 400 when there are any. */
    public PortalPage errors(List<FieldError> wrong) {
        errors.addAll(wrong);
        if (!wrong.isEmpty()) {
            status = Response.Status.BAD_REQUEST;
        }
        return this;
    }

    /** Says what was done by the form before, when it is one of these. */
    public PortalPage says(FlashCode... known) {
        caller.ifPresent(there -> said = Flash.read(
                PageMac.of(session),
                session.getContext().getUri().getQueryParameters().getFirst(Flash.PARAMETER),
                there,
                section,
                known));
        return this;
    }

    /** The HTTP status, 200 unless told. */
    public PortalPage status(Response.Status answered) {
        status = answered;
        return this;
    }

    /** The page; no cache keeps it. */
    public Response render() {
        LocaleUtil.processLocaleParam(session, session.getContext().getRealm(), null);
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class);
        model.forEach(form::setAttribute);
        form.setAttribute("portal", frame(form));
        new PageHeaders(session).addTo(form);
        return form.setStatus(status).createForm(template);
    }

    private Map<String, Object> frame(LoginFormsProvider form) {
        Map<String, Object> frame = new LinkedHashMap<>(new PageFrame(session, section).model(caller));
        frame.put(
                "errors",
                errors.stream()
                        .map(error -> Map.of(
                                "field",
                                error.field(),
                                "text",
                                form.getMessage(
                                        error.messageKey(), error.parameters().toArray())))
                        .toList());
        said.ifPresent(code -> frame.put("said", code.messageKey()));
        return frame;
    }
}
