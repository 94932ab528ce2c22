package fr.guichet.delegation;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import java.time.Instant;
import java.util.Optional;

/** Delegations of test people, as their two sides see them. */
public final class Samples {

    /** A national identifier of nobody. */
    public static final String NUMBER = "899700034012";

    /** A moment within the samples' period: the evening of a day in Paris that is the day before in Greenwich. */
    public static final Instant NOW = Instant.parse("2026-11-20T23:30:00Z");

    private static final Instant ENDED = Instant.parse("2026-11-22T08:00:00Z");

    private Samples() {}

    /** Invited until the end of January, and not accepted. */
    public static SeenDelegation invitedAssistant(boolean invitationExpired) {
        Delegation delegation = new Delegation(
                "f2c0f7cb-3d0e-47e4-9a39-3f1f9d3f6c55",
                DelegationKind.ASSISTANT,
                "doctor",
                Optional.empty(),
                new PersonName("DUPONT", "Vladimir"),
                Optional.of("vladimir@example.test"),
                new Rights(Access.WRITE, Access.READ, Access.NONE),
                new Period(NOW, Optional.of(Instant.parse("2027-01-31T23:00:00Z"))),
                Delegation.Standing.INVITED,
                Optional.of(Instant.parse("2026-11-27T23:30:00Z")),
                NOW,
                Optional.empty());
        return new SeenDelegation(
                delegation, SeenDelegation.Side.GIVEN, DelegationState.INVITED, invitationExpired, doctor());
    }

    /** A colleague's for ten days, in a state as one of the two sides sees it. */
    public static SeenDelegation colleague(SeenDelegation.Side side, DelegationState state) {
        Delegation delegation = new Delegation(
                "5f2b8a1c-0d9e-47f6-8a1c-0d9e7f635f2b",
                DelegationKind.COLLEAGUE,
                "doctor",
                Optional.of(new Delegate.Person(number())),
                new PersonName("MEDECIN", "Virginie"),
                Optional.empty(),
                new Rights(Access.READ, Access.NONE, Access.NONE),
                new Period(NOW, Optional.of(Instant.parse("2026-11-30T23:00:00Z"))),
                state == DelegationState.ENDED ? Delegation.Standing.ENDED : Delegation.Standing.ACTIVE,
                Optional.empty(),
                NOW,
                state == DelegationState.ENDED ? Optional.of(ENDED) : Optional.empty());
        return new SeenDelegation(delegation, side, state, false, doctor());
    }

    private static Optional<PersonName> doctor() {
        return Optional.of(new PersonName("WICK", "John"));
    }

    private static NationalPersonId number() {
        try {
            return NationalPersonId.parse(NUMBER);
        } catch (InvalidIdentifierException e) {
            throw new IllegalStateException("a sample is no identifier", e);
        }
    }
}
