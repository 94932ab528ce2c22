package fr.guichet.establishment.directory;

import java.util.List;

/**
 * A page of a list of people, by name.
 *
 * @param people on the page
 * @param total on all pages
 * @param first people before the page
 * @param max people a page holds
 */
public record PeoplePage(List<PersonView> people, long total, int first, int max) {}
