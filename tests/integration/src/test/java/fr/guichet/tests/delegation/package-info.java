/** Assistants and colleagues: who may do what for whom, through the pages and through the API (DEL-1 to DEL-5). */
package fr.guichet.tests.delegation;
