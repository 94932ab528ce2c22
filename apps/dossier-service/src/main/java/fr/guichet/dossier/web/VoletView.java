package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Volet;
import fr.guichet.dossier.record.VoletText;

/**
 * A part on the page of its dossier.
 *
 * @param text what it says; null for who may not read it
 * @param mayWrite whether the page leads to the form
 */
record VoletView(Volet volet, VoletText text, boolean mayWrite) {}
