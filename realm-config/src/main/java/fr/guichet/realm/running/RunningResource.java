package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something the server has.
 *
 * @param content as the server answers it, or as a tree of ours where its answer is spread over several
 * @param path where it is changed and deleted, below the realm; empty where that takes more than one call
 */
record RunningResource(ObjectNode content, String path) {}
