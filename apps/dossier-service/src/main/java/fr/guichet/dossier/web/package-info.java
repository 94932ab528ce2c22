/** The pages of the doctor and the API of applications. */
package fr.guichet.dossier.web;
