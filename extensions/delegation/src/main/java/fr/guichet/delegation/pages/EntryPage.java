package fr.guichet.delegation.pages;

import fr.guichet.delegation.Access;
import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DelegationRefusal;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.InvalidDraftException;
import fr.guichet.delegation.SeenDelegation;
import fr.guichet.portal.page.FieldError;
import fr.guichet.portal.page.PortalPage;
import fr.guichet.portal.page.SectionPages;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** A form of this section: as it starts, or as it was sent with what is wrong. */
final class EntryPage {

    /** Every access, the word that is sent and the key of the text that is shown. */
    private static final List<Map<String, String>> ACCESSES = List.of(Access.NONE, Access.READ, Access.WRITE).stream()
            .map(access -> Map.of("word", access.word(), "key", ShownRights.access(access)))
            .toList();

    private final SectionPages pages;

    EntryPage(SectionPages pages) {
        this.pages = pages;
    }

    /** The form of a new one. */
    Response show(EntryForm form, DelegationDraft said) {
        return page(form, said).render();
    }

    /** The form of a new one, with what is wrong. */
    Response wrong(EntryForm form, DelegationDraft said, InvalidDraftException wrong) {
        return page(form, said).errors(errors(wrong)).render();
    }

    /** The form of a new one, which was not given for no fault of what was typed. */
    Response refused(EntryForm form, DelegationDraft said, DelegationRefusal refusal) {
        return page(form, said)
                .with("refused", RefusalText.key(refusal))
                .status(Response.Status.SERVICE_UNAVAILABLE)
                .render();
    }

    /** The form of one that is there. */
    Response showChange(EntryForm form, DelegationDraft said, SeenDelegation changed) {
        return change(form, said, changed).render();
    }

    /** The form of one that is there, with what is wrong. */
    Response wrongChange(EntryForm form, DelegationDraft said, SeenDelegation changed, InvalidDraftException wrong) {
        return change(form, said, changed).errors(errors(wrong)).render();
    }

    private PortalPage change(EntryForm form, DelegationDraft said, SeenDelegation changed) {
        return page(form, said).with("delegation", ShownDelegation.of(changed));
    }

    private PortalPage page(EntryForm form, DelegationDraft said) {
        return pages.page(form.template())
                .with("values", form.shown(said))
                .with("accesses", ACCESSES)
                .with("asksFrom", form.has(DraftField.FROM));
    }

    private static List<FieldError> errors(InvalidDraftException wrong) {
        return wrong.problems().stream().map(ProblemText::of).toList();
    }
}
