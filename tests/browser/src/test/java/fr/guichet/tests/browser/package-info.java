/** The pages in a real Chromium: accessibility, layout, keyboard. */
package fr.guichet.tests.browser;
