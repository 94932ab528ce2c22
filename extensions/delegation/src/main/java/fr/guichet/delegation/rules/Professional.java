package fr.guichet.delegation.rules;

import fr.guichet.delegation.Delegate;
import fr.guichet.identity.AccountKind;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules ask of an account.
 *
 * @param accountId the account
 * @param name its person's name, from the card
 * @param kinds what the account is for
 * @param nationalId its person's national identifier, which a card or an e-CPS proved
 * @param profession code of TRE_G15
 */
public record Professional(
        String accountId,
        Optional<PersonName> name,
        Set<AccountKind> kinds,
        Optional<NationalPersonId> nationalId,
        Optional<String> profession) {

    /** The delegates that this person is: whatever was given to one of them was given to this person. */
    public List<Delegate> asDelegates() {
        List<Delegate> delegates = new ArrayList<>();
        delegates.add(new Delegate.Account(accountId));
        nationalId.ifPresent(id -> delegates.add(new Delegate.Person(id)));
        return List.copyOf(delegates);
    }

    /** The identifier of the account alone. */
    @Override
    public String toString() {
        return "Professional[" + accountId + "]";
    }
}
