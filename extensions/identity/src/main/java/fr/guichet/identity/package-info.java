/**
 * The words of the domain as values: national identifiers of persons and structures, names, professions, specialities,
 * assurance. Nothing here knows the server.
 */
package fr.guichet.identity;
