/**
 * Section "Espace libéral" of "Mon espace": a doctor whose account somebody else began, linked to the card or the e-CPS,
 * opens the self-employed space on the same account (DOS-5).
 */
package fr.guichet.account.space;
