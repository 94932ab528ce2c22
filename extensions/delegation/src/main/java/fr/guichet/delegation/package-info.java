/** Assistants and colleagues of a doctor: who works for whom, until when, with which rights (manuals 000, 001 III, 003). */
package fr.guichet.delegation;
