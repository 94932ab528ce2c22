/**
 * In whose name somebody works: their own, as a self-employed professional; an establishment's; or, by a delegation, a
 * doctor's (DOS-5, DEL-1, DEL-4). The words, what each opens, where its pages are, and how claims are read into them.
 */
package fr.guichet.dossier.workspace;
