package fr.guichet.delegation.api;

import fr.guichet.delegation.SeenDelegation;
import java.util.List;

/** The delegations of one account, as the API shows them. */
record DelegationLists(List<DelegationDocument> given, List<DelegationDocument> received) {

    static DelegationLists of(List<SeenDelegation> given, List<SeenDelegation> received) {
        return new DelegationLists(documents(given), documents(received));
    }

    private static List<DelegationDocument> documents(List<SeenDelegation> delegations) {
        return delegations.stream().map(DelegationDocument::of).toList();
    }
}
