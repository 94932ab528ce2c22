/** "Mon compte": what its person sees and changes there, and what stays as it is (ACC-5). */
package fr.guichet.tests.console;
