package fr.guichet.onetimecode.code;

/** How one kind of entry is written in a cache, and read back by this version or the next. */
interface EntryText<T> {

    String write(T entry);

    /** @throws IllegalArgumentException when it is not of this kind: refused, and never taken for an empty one */
    T read(String text);
}
