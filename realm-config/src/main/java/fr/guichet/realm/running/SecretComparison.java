package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether the secret of the files is another one than the server's, which the server shows or does not. */
interface SecretComparison {

    /**
     * Tells, as far as it can be told.
     *
     * @param path below the resource
     * @param wanted what the environment says
     * @param running what the server answers; asterisks or nothing where it keeps it to itself
     */
    boolean differs(String path, String wanted, JsonNode running);
}
