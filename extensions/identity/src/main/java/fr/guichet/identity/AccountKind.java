package fr.guichet.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an account is for, told by the realm's roles (realm fragment {@code roles.yaml}). A person may have several:
 * where a rule depends on the kind, the strictest of them wins.
 */
public enum AccountKind {
    /** A professional in private practice, who came by card, e-CPS or platform (manuals 002 and 003). */
    SELF_EMPLOYED("self-employed"),
    /** An assistant, whom a self-employed professional invited and who came by card or e-CPS (manual 001, III). */
    ASSISTANT("assistant"),
    /** A professional in an establishment, whose account a référent created (manual 001, I.1). */
    ESTABLISHMENT("establishment"),
    /** A référent, who creates the accounts of an establishment's people (manual 001, I.1). */
    REFERENT("referent"),
    /** Somebody who runs the gateway. */
    ADMINISTRATOR("administrator");

    private final String role;

    AccountKind(String role) {
        this.role = role;
    }

    /** Name of the realm role that makes an account of this kind. */
    public String role() {
        return role;
    }

    /**
     * Whether accounts of this kind are made by somebody who vouches for their person: a référent or an operator. Who
     * invites an assistant gives rights and not an account: the card or the e-CPS says who the assistant is.
     */
    public boolean isVouchedFor() {
        return this != SELF_EMPLOYED && this != ASSISTANT;
    }

    /**
     * The kinds of an account, in the order of this enumeration and never empty: an account without any of the roles
     * is a self-employed professional's, since a first connection gives none.
     *
     * @param hasRole whether the account has the realm role of that name
     */
    public static Set<AccountKind> of(Predicate<String> hasRole) {
        Set<AccountKind> kinds = EnumSet.noneOf(AccountKind.class);
        for (AccountKind kind : values()) {
            if (hasRole.test(kind.role)) {
                kinds.add(kind);
            }
        }
        if (kinds.isEmpty()) {
            kinds.add(SELF_EMPLOYED);
        }
        return Collections.unmodifiableSet(kinds);
    }
}
