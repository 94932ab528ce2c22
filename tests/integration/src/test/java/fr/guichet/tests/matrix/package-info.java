/** Every route of both HTTP APIs for every kind of caller, from one table: {@code src/test/resources/matrix/routes.csv}. */
package fr.guichet.tests.matrix;
