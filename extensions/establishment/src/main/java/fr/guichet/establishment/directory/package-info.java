/**
 * What référents do with the people of their own establishment, and what somebody does with an invitation of theirs: the
 * one place that pages, the HTTP API and imports go through ({@link fr.guichet.establishment.directory.Directory}).
 */
package fr.guichet.establishment.directory;
