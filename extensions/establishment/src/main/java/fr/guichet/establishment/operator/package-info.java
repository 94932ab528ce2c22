/** The operator's door: establishments and first référents from a file, through the server's own admin API. */
package fr.guichet.establishment.operator;
