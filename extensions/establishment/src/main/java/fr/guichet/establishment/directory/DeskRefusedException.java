package fr.guichet.establishment.directory;

import java.util.List;

/** Nothing was changed; the message holds nothing that somebody typed. */
public final class DeskRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final DeskRefusal refusal;
    private final transient List<PersonProblem> problems;

    DeskRefusedException(DeskRefusal refusal) {
        this(refusal, List.of());
    }

    private DeskRefusedException(DeskRefusal refusal, List<PersonProblem> problems) {
        super(refusal.code());
        this.refusal = refusal;
        this.problems = List.copyOf(problems);
    }

    static DeskRefusedException invalid(List<PersonProblem> problems) {
        return new DeskRefusedException(DeskRefusal.INVALID_PERSON, problems);
    }

    public DeskRefusal refusal() {
        return refusal;
    }

    /** What is wrong with what was typed; empty but for {@link DeskRefusal#INVALID_PERSON}. */
    public List<PersonProblem> problems() {
        return problems;
    }
}
