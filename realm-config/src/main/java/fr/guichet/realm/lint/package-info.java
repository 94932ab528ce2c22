/** Refuses weak settings of a realm before a server has them. One class per rule; all findings at once. */
package fr.guichet.realm.lint;
