package fr.guichet.establishment.api;

import fr.guichet.establishment.directory.DeskRefusedException;
import fr.guichet.establishment.directory.ReferentDesk;

/** What is done at a desk. */
@FunctionalInterface
interface DeskCall<T> {

    T at(ReferentDesk desk) throws DeskRefusedException;
}
