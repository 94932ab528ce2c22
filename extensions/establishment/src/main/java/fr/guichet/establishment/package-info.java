/** Establishments, their référents and their people (manual 001, I). */
package fr.guichet.establishment;
