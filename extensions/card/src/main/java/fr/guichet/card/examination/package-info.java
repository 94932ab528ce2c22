/** The examination of a card as a whole: its policy, its order, its outcome. */
package fr.guichet.card.examination;
