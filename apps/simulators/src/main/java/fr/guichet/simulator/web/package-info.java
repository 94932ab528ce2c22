/** What the pages of the simulators have in common: no script, escaped text, two languages, one style sheet. */
package fr.guichet.simulator.web;
