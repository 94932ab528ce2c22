package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** {@code sub} is a text of at most 255 characters (OpenID Connect Core, section 2). */
final class SubjectRule implements TokenRule {

    private static final int LONGEST = 255;

    @Override
    public Optional<UpstreamRefusal> refusalOf(JsonNode claims) {
        String subject = claims.path("sub").textValue();
        boolean fit = subject != null && !subject.isBlank() && subject.length() <= LONGEST;
        return fit ? Optional.empty() : Optional.of(UpstreamRefusal.ANSWER_MALFORMED);
    }
}
