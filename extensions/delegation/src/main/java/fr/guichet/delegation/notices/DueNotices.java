package fr.guichet.delegation.notices;

import fr.guichet.delegation.Delegate;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.DelegationKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides who is told what once something became of a delegation. */
final class DueNotices {

    private DueNotices() {}

    /**
     * Somebody to tell.
     *
     * @param notice what
     * @param to whom
     */
    record Due(Notice notice, Delegate to) {}

    /** The doctor first; an assistant who has not accepted is written to by the invitation alone. */
    static List<Due> of(Occasion occasion, Delegation delegation) {
        Due toDoctor = new Due(toDoctor(occasion, delegation), new Delegate.Account(delegation.delegatorId()));
        Optional<Due> toDelegate = delegation.delegate().map(delegate -> new Due(toDelegate(occasion), delegate));
        return Stream.concat(Stream.of(toDoctor), toDelegate.stream()).toList();
    }

    private static Notice toDoctor(Occasion occasion, Delegation delegation) {
        return switch (occasion) {
            case GIVEN -> delegation.kind() == DelegationKind.ASSISTANT ? Notice.INVITED : Notice.AUTHORISED;
            case ACCEPTED -> Notice.ACCEPTED;
            case CHANGED -> Notice.CHANGED;
            case ENDED -> Notice.ENDED;
        };
    }

    private static Notice toDelegate(Occasion occasion) {
        return switch (occasion) {
            case GIVEN, ACCEPTED -> Notice.RECEIVED;
            case CHANGED -> Notice.RECEIVED_CHANGED;
            case ENDED -> Notice.RECEIVED_ENDED;
        };
    }
}
