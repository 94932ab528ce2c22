package fr.guichet.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiRoutesTest {

    private final ApiRoutes routes = ApiRoutes.of(Sample.class);

    @Test
    void anAddressHasTheMethodsOfItsTemplate() {
        assertThat(at()).containsExactly("GET", "HEAD", "POST");
        assertThat(at("anything")).containsExactly("GET", "HEAD", "PATCH");
        assertThat(at("anything", "end")).containsExactly("POST");
    }

    @Test
    void whatNoTemplateMatchesHasNoMethod() {
        assertThat(at("anything", "begin")).isEmpty();
        assertThat(at("anything", "end", "more")).isEmpty();
    }

    @Test
    void anAddressOfWordsIsNotThatOfAVariable() {
        assertThat(at("description")).containsExactly("GET", "HEAD");
    }

    @Test
    void theResourceThatIsHandedOutHasItsAddressesBelow() {
        assertThat(at("inner")).containsExactly("POST");
        assertThat(at("inner", "deep")).containsExactly("GET", "HEAD");
    }

    private Set<String> at(String... address) {
        return routes.methodsAt(List.of(address));
    }

    private static final class Sample {
        @GET
        public void list() {}

        @POST
        public void add() {}

        @GET
        @Path("{id}")
        public void find() {}

        @PATCH
        @Path("{id}")
        public void change() {}

        @POST
        @Path("{id}/end")
        public void end() {}

        @GET
        @Path("description")
        public void describe() {}

        @Path("inner")
        public Inner inner() {
            return new Inner();
        }
    }

    private static final class Inner {
        @POST
        public void ask() {}

        @GET
        @Path("/deep")
        public void deep() {}
    }
}
