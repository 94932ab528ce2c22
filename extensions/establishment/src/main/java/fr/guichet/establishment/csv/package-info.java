/** Files of people: read line by line, each line added or refused by itself, and a report of it. */
package fr.guichet.establishment.csv;
