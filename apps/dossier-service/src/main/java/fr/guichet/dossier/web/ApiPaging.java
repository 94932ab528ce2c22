package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Paging;

/** Which page an application asks for; what it leaves out is the first page, of the usual size for applications. */
final class ApiPaging {

    private static final int USUAL_SIZE = 50;

    private ApiPaging() {}

    static Paging.Wanted of(Integer page, Integer size) {
        int wanted = page == null ? 1 : page;
        int length = size == null ? USUAL_SIZE : size;
        if (wanted < 1) {
            throw ApiProblemException.malformed("page", "La première page est la page 1.");
        }
        if (length < 1 || length > Paging.LARGEST_SIZE) {
            throw ApiProblemException.malformed("size", "De 1 à " + Paging.LARGEST_SIZE + " dossiers par page.");
        }
        return new Paging.Wanted(wanted, length);
    }
}
