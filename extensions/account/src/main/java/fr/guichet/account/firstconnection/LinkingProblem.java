package fr.guichet.account.firstconnection;

/**
 * What is wrong with the panel "Espace professionnel".
 *
 * @param field where
 * @param messageKey what to say
 */
record LinkingProblem(String field, String messageKey) {}
