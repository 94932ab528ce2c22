package fr.guichet.dossier.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.Session;
import fr.guichet.dossier.testing.TestDelegation;
import fr.guichet.dossier.testing.TestGateway;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every combination of the three rights on every route of a doctor's space. The login claims no right at all: what counts
 * is what the gateway answers when it is asked.
 */
@Tag("DOS-6")
@Tag("DEL-1")
class DelegatedRightsTest {

    private static final List<String> RIGHTS = List.of("none", "read", "write");
    private static final TestDelegation CLAIMED = TestDelegation.toAssistant("none", "none", "none");

    private static final String MEDICAL_TEXT = "Texte du volet des soins.";
    private static final String AUTONOMY_TEXT = "Texte de celui des gestes.";

    private static TestGateway gateway;
    private static RunningService service;
    private static Session assistant;
    private static String token;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        service = RunningService.start(gateway);
        gateway.answersLoginsWith(
                claims -> claims.claim("spaces", List.of()).claim("delegations", List.of(CLAIMED.claim())));
        gateway.delegations().grants(CLAIMED.with("read", "none", "none"));
        assistant = Session.begin(service);
        write("medical", MEDICAL_TEXT);
        write("autonomie", AUTONOMY_TEXT);
        token = gateway.accessToken(
                claims -> claims.claim("spaces", List.of()).claim("delegations", List.of(CLAIMED.claim())));
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    static List<TestDelegation> combinations() {
        List<TestDelegation> all = new ArrayList<>();
        for (String dossiers : RIGHTS) {
            for (String medical : RIGHTS) {
                for (String autonomy : RIGHTS) {
                    all.add(CLAIMED.with(dossiers, medical, autonomy));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void pagesOpenAndTakeFormsAsFarAsTheDoctorAuthorised(TestDelegation authorised) {
        gateway.delegations().grants(authorised);

        for (DelegatedRoutes.Page page : DelegatedRoutes.pages()) {
            HttpResponse<String> answer = page.form() == null
                    ? assistant.get(CLAIMED.path() + page.path())
                    : assistant.post(CLAIMED.path() + page.path(), page.form());

            if (allows(authorised, page.part(), page.access())) {
                assertThat(answer.statusCode()).as("%s", page).isEqualTo(page.granted());
            } else {
                assertThat(answer.statusCode()).as("%s", page).isEqualTo(403);
                assertThat(answer.body())
                        .as("%s", page)
                        .contains("Action non autorisée")
                        .doesNotContain("DELAUNAY");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void theApiAnswersAsFarAsTheDoctorAuthorised(TestDelegation authorised) {
        gateway.delegations().grants(authorised);

        for (DelegatedRoutes.Call call : DelegatedRoutes.calls()) {
            HttpResponse<String> answer = send(call);

            if (allows(authorised, call.part(), call.access())) {
                assertThat(answer.statusCode()).as("%s", call).isEqualTo(call.granted());
            } else {
                assertThat(answer.statusCode()).as("%s", call).isEqualTo(403);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.body())
                        .as("%s", call)
                        .contains("\"reason\":\"right_missing\"")
                        .doesNotContain("DELAUNAY");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void theDossiersPageShowsTheTextsThatMayBeReadAlone(TestDelegation authorised) {
        gateway.delegations().grants(authorised);

        String page = assistant.get(CLAIMED.path() + DelegatedRoutes.DOSSIER).body();

        assertThat(page.contains(MEDICAL_TEXT)).isEqualTo(allows(authorised, Part.MEDICAL, Access.READ));
        assertThat(page.contains(AUTONOMY_TEXT)).isEqualTo(allows(authorised, Part.AUTONOMY, Access.READ));
    }

    /** Said here once more, on purpose in other words than the service's. */
    private static boolean allows(TestDelegation authorised, Part part, Access access) {
        Map<Part, String> rights = Map.of(
                Part.DOSSIERS, authorised.dossiers(),
                Part.MEDICAL, authorised.medical(),
                Part.AUTONOMY, authorised.autonomy());
        int wanted = access == Access.WRITE ? 2 : 1;
        return RIGHTS.indexOf(authorised.dossiers()) >= 1 && RIGHTS.indexOf(rights.get(part)) >= wanted;
    }

    /** By VIRGINIE herself. */
    private static void write(String volet, String text) {
        String virginie = gateway.accessToken(claims -> claims.claim("SubjectNameID", TestGateway.VIRGINIE));
        HttpResponse<String> written = service.send(
                HttpRequest.newBuilder(URI.create(service.url("/api" + DelegatedRoutes.DOSSIER + "/volets/" + volet)))
                        .header("Authorization", "Bearer " + virginie)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\",\"revision\":0}"))
                        .build());
        assertThat(written.statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> send(DelegatedRoutes.Call call) {
        return service.send(HttpRequest.newBuilder(URI.create(service.url(CLAIMED.apiPath() + call.path())))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        call.method(),
                        call.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(call.body()))
                .build());
    }
}
