package fr.guichet.portal.page;

import fr.guichet.identity.AssuranceLevel;
import fr.guichet.portal.Caller;
import fr.guichet.portal.audit.ToldRefusals;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** What a section needs to answer one request: who is there, pages to show, forms to take, the way on. */
public final class SectionPages {

    private final KeycloakSession session;
    private final String section;
    private final PageCallers callers;

    SectionPages(KeycloakSession session, String section) {
        this.session = session;
        this.section = section;
        this.callers = new PageCallers(session);
    }

    /** Who is logged in, if anybody is; for a section that is open to everybody. */
    public Optional<Caller> caller() {
        return callers.current();
    }

    /**
     * Who is logged in, at the level needed; who is not goes through the login first and comes back to the page.
     *
     * @throws PageAnswerException the way to the login
     */
    public Caller require(AssuranceLevel minimum) {
        return callers.require(minimum);
    }

    /** The way to a login of one's own choosing, and back to a page of this section. */
    public Response login(LoginWish wish, String... segments) {
        return callers.login(wish, section, segments);
    }

    /** A page of this section. */
    public PortalPage page(String template) {
        return new PortalPage(session, section, callers.current(), template);
    }

    /**
     * The form that was sent, once its token is right.
     *
     * @throws PageAnswerException the page that refuses a form with another token or none; nothing is changed
     */
    public SubmittedForm submitted() {
        SubmittedForm form = SubmittedForm.read(session.getContext().getHttpRequest());
        Caller caller = callers.current().orElseThrow(() -> refusal(PageRefusal.FORGED_FORM));
        if (!FormToken.of(session, caller, section).matches(form.token())) {
            throw refusal(PageRefusal.FORGED_FORM);
        }
        return form;
    }

    /** Absolute address of a page of this section. */
    public URI address(String... segments) {
        return new EspacePaths(session.getContext()).section(section, segments);
    }

    /** On to a page of this section after a form (303), with a text that it says once. */
    public Response done(FlashCode said, String... segments) {
        Caller caller = callers.current().orElseThrow();
        return Response.seeOther(UriBuilder.fromUri(address(segments))
                        .queryParam(Flash.PARAMETER, Flash.sign(session, caller, section, said))
                        .build())
                .build();
    }

    /** On to a page of this section (303). */
    public Response seeOther(String... segments) {
        return Response.seeOther(address(segments)).build();
    }

    /**
     * What this request began is undone, the audit trail is told, and the page says why.
     *
     * @return for the caller to throw
     */
    public PageAnswerException refusal(PageRefusal refusal) {
        session.getTransactionManager().setRollbackOnly();
        ToldRefusals.of(session).tell(refusal.code());
        return new PageAnswerException(RefusedPage.of(session, section, callers.current(), refusal));
    }
}
