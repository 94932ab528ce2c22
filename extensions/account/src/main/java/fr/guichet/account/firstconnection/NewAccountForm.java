package fr.guichet.account.firstconnection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form of a new account as it was sent: its values, the rules they break and, when they break none, the details. */
sealed interface NewAccountForm permits FirstConnectionForm, AssistantForm {

    /** The rules of this form that are broken, in the order of the fields; the password's own rule is the realm's. */
    List<FieldProblem> problems();

    /** Present when no rule of this form is broken. */
    Optional<? extends NewAccountDetails> details();

    /** As typed. */
    String password();

    /** The e-mail address as typed, for the password rule that forbids it as a password. */
    String typedEmail();

    /** What the page shows again: everything but the passwords. */
    Map<String, String> shownValues();
}
