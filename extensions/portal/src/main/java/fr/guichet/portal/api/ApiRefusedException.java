package fr.guichet.portal.api;

import fr.guichet.identity.AssuranceLevel;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A request that is refused. {@link ApiCallers#answer} makes the answer and undoes what the request began. */
public final class ApiRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ApiRefusal refusal;
    private final transient List<FieldProblem> errors;
    private final AssuranceLevel needed;

    private ApiRefusedException(ApiRefusal refusal, List<FieldProblem> errors, AssuranceLevel needed) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.errors = List.copyOf(errors);
        this.needed = needed;
    }

    /** @param refusal any but {@link ApiRefusal#LEVEL_TOO_LOW}, which has a level to name */
    public ApiRefusedException(ApiRefusal refusal) {
        this(refusal, List.of(), null);
        if (refusal == ApiRefusal.LEVEL_TOO_LOW) {
            throw new IllegalArgumentException("which level is needed?");
        }
    }

    /** {@link ApiRefusal#MALFORMED}: these fields are wrong. */
    public static ApiRefusedException malformed(List<FieldProblem> errors) {
        return new ApiRefusedException(ApiRefusal.MALFORMED, errors, null);
    }

    /** {@link ApiRefusal#CONFLICT}, with the fields that are the cause. */
    public static ApiRefusedException conflict(List<FieldProblem> errors) {
        return new ApiRefusedException(ApiRefusal.CONFLICT, errors, null);
    }

    /** {@link ApiRefusal#LEVEL_TOO_LOW}. */
    public static ApiRefusedException levelTooLow(AssuranceLevel needed) {
        return new ApiRefusedException(ApiRefusal.LEVEL_TOO_LOW, List.of(), needed);
    }

    /** The cause. */
    public ApiRefusal refusal() {
        return refusal;
    }

    /** The fields that are wrong; empty where the request as a whole is refused. */
    public List<FieldProblem> errors() {
        return errors;
    }

    Response response() {
        return Problem.of(refusal, errors).response(refusal, needed);
    }
}
