package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Act;
import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Dossiers;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.record.Listing;
import fr.guichet.dossier.record.Paging;
import fr.guichet.dossier.record.PatientQuery;
import fr.guichet.dossier.record.Tab;
import fr.guichet.dossier.record.Trail;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.web.DossierView.DossierList;
import fr.guichet.dossier.workspace.WorkspacePaths;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dossiers of a space for an application that holds somebody's access token: lists, counts, search, one of them. */
@RestController
@RequestMapping({WorkspacePaths.API_OWN, WorkspacePaths.API_ESTABLISHMENT, WorkspacePaths.API_DELEGATION})
class DossierApi {

    private final Dossiers dossiers;
    private final Trail trail;

    DossierApi(Dossiers dossiers, Trail trail) {
        this.dossiers = dossiers;
        this.trail = trail;
    }

    /** A page of everything, or of a tab of a family. */
    @GetMapping("/dossiers")
    DossierList list(
            @RequestParam(name = "family", required = false) String slug,
            @RequestParam(name = "tab", required = false) String tab,
            @RequestParam(name = "page", required = false) Integer page,
            @RequestParam(name = "size", required = false) Integer size,
            Visitor visitor) {
        Paging.Wanted wanted = ApiPaging.of(page, size);
        if (slug == null && tab == null) {
            Listing all = dossiers.all(visitor.holder(), wanted);
            trail.listed(visitor, Act.LIST_READ, all.dossiers().size());
            return DossierList.of(visitor, all);
        }
        Family family = Family.ofSlug(String.valueOf(slug))
                .orElseThrow(() -> ApiProblemException.malformed("family", "Cette famille n’existe pas."));
        Tab shown = tab == null
                ? Tab.ONGOING
                : Tab.ofSlug(visitor.holder(), tab)
                        .orElseThrow(() -> ApiProblemException.malformed("tab", "Cet onglet n’existe pas."));
        Listing listing = dossiers.list(visitor.holder(), family, shown, wanted);
        trail.listed(visitor, family, listing.dossiers().size());
        return DossierList.of(visitor, listing);
    }

    /** How many dossiers each tab holds and how many wait, by family. */
    @GetMapping("/dossiers/counts")
    Counts counts(Visitor visitor) {
        Map<Family, Long> waiting = dossiers.waiting(visitor.holder());
        return new Counts(Arrays.stream(Family.values())
                .map(family -> new FamilyCounts(
                        family.slug(), waiting.getOrDefault(family, 0L), tabs(dossiers.tabs(visitor.holder(), family))))
                .toList());
    }

    /** The dossiers of patients of a name (DOS-4). A POST, because a name in an address ends in logs. */
    @PostMapping("/dossiers/search")
    DossierList search(@RequestBody Search search, Visitor visitor) {
        PatientQuery query = PatientQuery.typed(orEmpty(search.surname()), orEmpty(search.firstName()))
                .orElseThrow(
                        () -> ApiProblemException.malformed("surname", "Saisissez le nom ou le prénom du patient."));
        Listing found = dossiers.ofPatient(visitor.holder(), query, ApiPaging.of(search.page(), search.size()));
        trail.listed(visitor, Act.PATIENT_SEARCHED, found.dossiers().size());
        return DossierList.of(visitor, found);
    }

    /** One dossier. Someone else's answers exactly as one that does not exist. */
    @GetMapping("/dossiers/{family}/{serial}")
    DossierView one(@PathVariable("family") String slug, @PathVariable("serial") String serial, Visitor visitor) {
        DossierNumber number = DossierApi.number(slug, serial);
        Listing found = dossiers.only(visitor.holder(), number);
        if (found.dossiers().isEmpty()) {
            throw new ApiProblemException(ApiProblem.NO_SUCH_DOSSIER);
        }
        trail.note(visitor, Act.DOSSIER_READ, number);
        return DossierView.of(visitor, found, found.dossiers().get(0));
    }

    /** The number in an address; what no dossier can have answers as one that does not exist. */
    static DossierNumber number(String slug, String serial) {
        return Family.ofSlug(slug)
                .flatMap(family -> DossierNumber.typedIn(family, serial))
                .orElseThrow(() -> new ApiProblemException(ApiProblem.NO_SUCH_DOSSIER));
    }

    private static Map<String, Long> tabs(Map<Tab, Long> counts) {
        Map<String, Long> bySlug = new TreeMap<>();
        counts.forEach((tab, count) -> bySlug.put(tab.slug(), count));
        return bySlug;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /**
     * A patient searched for.
     *
     * @param page from 1
     * @param size dossiers on a page
     */
    record Search(String surname, String firstName, Integer page, Integer size) {

        @Override
        public String toString() {
            return "Search[*****]";
        }
    }

    /** The counts of all families. */
    record Counts(List<FamilyCounts> families) {}

    /**
     * The counts of a family.
     *
     * @param waiting how many wait for an action of the space
     * @param tabs how many each tab holds, by slug
     */
    record FamilyCounts(String family, long waiting, Map<String, Long> tabs) {}
}
