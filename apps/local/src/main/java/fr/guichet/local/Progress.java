package fr.guichet.local;

/** Is told, in plain words, what a start is busy with. Never given a secret. */
@FunctionalInterface
public interface Progress {
    /** For starts that nobody watches. */
    Progress SILENT = step -> {};

    /** @param step what begins now, for a human */
    void begins(String step);
}
