/** Section "Mes cartes" of "Mon espace": the means of login that are linked to an account, and unlinking one (CARD-6). */
package fr.guichet.account.cards;
