package fr.guichet.account.firstconnection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of a first connection shows besides who is there: what was typed, and what is wrong with it. Passwords
 * are never shown again.
 *
 * @param values of the form of a new account
 * @param problems of that form
 * @param identifier typed into the panel "Espace professionnel"
 * @param linkingProblems of that panel
 * @param error key of the message above everything, if there is one
 */
record PageContent(
        Map<String, String> values,
        List<FieldProblem> problems,
        String identifier,
        List<LinkingProblem> linkingProblems,
        Optional<String> error) {

    /** Nothing was typed yet. */
    static PageContent blank(Newcomer newcomer) {
        return new PageContent(newcomer.blankForm(), List.of(), "", List.of(), Optional.empty());
    }

    /** The form of a new account breaks rules. */
    static PageContent ofCreation(NewAccountForm form, List<FieldProblem> problems) {
        return new PageContent(form.shownValues(), problems, "", List.of(), Optional.empty());
    }

    /** Creating failed for no fault of the person: nothing was created, and it can be tried again. */
    static PageContent ofFailedCreation(NewAccountForm form) {
        return new PageContent(form.shownValues(), List.of(), "", List.of(), Optional.of("accountCreationFailed"));
    }

    /** The panel "Espace professionnel" was refused. */
    static PageContent ofLinking(Newcomer newcomer, LinkingForm form, List<LinkingProblem> problems) {
        return new PageContent(newcomer.blankForm(), List.of(), form.identifier(), problems, Optional.empty());
    }
}
