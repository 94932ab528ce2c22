package fr.guichet.dossier.web;

import fr.guichet.dossier.workspace.RightMissingException;
import fr.guichet.dossier.workspace.WorkspaceRefusedException;

/**
 * Why a space, or something in it, does not open, as its reader needs to know.
 *
 * @param title of the page
 * @param explanation what happened and what to do
 */
public record SpaceError(String title, String explanation) {

    static SpaceError of(WorkspaceRefusedException refused) {
        if (refused instanceof RightMissingException missing) {
            return new SpaceError(
                    "Action non autorisée",
                    "Le médecin dont vous gérez les dossiers ne vous a pas autorisé à "
                            + missing.access().verb() + " " + missing.part().label()
                            + ". Lui seul peut étendre votre autorisation, depuis « Mon compte ».");
        }
        return switch (refused.refusal()) {
            case UNKNOWN_SPACE, RIGHT_MISSING ->
                new SpaceError(PageError.NOT_FOUND.title(), PageError.NOT_FOUND.explanation());
            case NO_OWN_SPACE ->
                new SpaceError(
                        "Espace libéral non ouvert",
                        "Cette page est celle des professionnels libéraux, et votre compte n’a pas d’espace libéral. Si vous"
                                + " exercez aussi en libéral, vous pouvez l’ouvrir depuis « Mon compte ».");
            case NO_SPACE ->
                new SpaceError(
                        "Aucun espace ouvert",
                        "Votre compte n’a pas d’espace libéral, n’appartient à aucun établissement et n’a d’autorisation en"
                                + " cours d’aucun médecin. Si l’on vient de vous en donner une, actualisez vos espaces ;"
                                + " sinon, adressez-vous au médecin ou au référent de votre établissement.");
            case DELEGATION_ENDED ->
                new SpaceError(
                        "Autorisation terminée",
                        "Le médecin dont vous gériez les dossiers a mis fin à votre autorisation, ou elle est arrivée à son"
                                + " terme. Rien n’a été modifié par cette demande. Si c’est une erreur, adressez-vous à lui.");
            case UNVERIFIABLE ->
                new SpaceError(
                        "Autorisation invérifiable pour le moment",
                        "La passerelle qui dit si votre autorisation est en cours ne répond pas. Par sécurité, les dossiers de ce"
                                + " médecin restent fermés ; rien n’a été modifié. Recommencez dans quelques minutes.");
        };
    }
}
