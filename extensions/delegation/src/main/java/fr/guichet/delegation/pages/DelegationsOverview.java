package fr.guichet.delegation.pages;

import fr.guichet.delegation.DelegationDesk;
import fr.guichet.delegation.DelegationRefusal;
import fr.guichet.delegation.Page;
import fr.guichet.delegation.SeenDelegation;
import fr.guichet.portal.page.Paging;
import fr.guichet.portal.page.PortalPage;
import fr.guichet.portal.page.SectionPages;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The page with what was given and what was received, each by pages of its own. */
final class DelegationsOverview {

    private static final int ROWS = 20;

    private final SectionPages pages;
    private final DelegationDesk desk;

    DelegationsOverview(SectionPages pages, DelegationDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    /**
     * @param given offset among those given, as sent
     * @param received offset among those received, as sent
     */
    Response show(String given, String received) {
        return page(Paging.firstOf(given), Paging.firstOf(received)).render();
    }

    /** The page from its start, which says why something was not done. */
    Response refusing(DelegationRefusal refusal) {
        return page(0, 0)
                .with("refused", RefusalText.key(refusal))
                .status(Response.Status.CONFLICT)
                .render();
    }

    private PortalPage page(int given, int received) {
        Optional<DelegationRefusal> refusal = desk.refusalToGive();
        PortalPage page = pages.page("delegations.ftl")
                .with("mayGive", refusal.isEmpty())
                .with("given", list(desk::given, given))
                .with("received", list(desk::received, received))
                .says(DelegationsFlash.values());
        refusal.ifPresent(cause -> page.with("notGiving", RefusalText.key(cause)));
        return page;
    }

    private static Map<String, Object> list(Function<Page, List<SeenDelegation>> rows, int first) {
        List<SeenDelegation> found = rows.apply(new Page(first, ROWS + 1));
        boolean more = found.size() > ROWS;
        return Map.of(
                "first",
                first,
                "size",
                ROWS,
                "more",
                more,
                "rows",
                ShownDelegation.all(more ? found.subList(0, ROWS) : found));
    }
}
