/** Spaces of the real dossier service, as the real gateway names them and ends them (DOS-5, DEL-5). */
package fr.guichet.tests.workspace;
