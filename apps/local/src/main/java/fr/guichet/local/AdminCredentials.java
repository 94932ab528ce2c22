package fr.guichet.local;

/**
 * The temporary administrator that a server with a new database is started with: a user for the console, a service
 * account for programs. Never printed.
 *
 * @param user name of the user
 * @param password of the user
 * @param clientId of the service account
 * @param clientSecret of the service account
 */
public record AdminCredentials(String user, String password, String clientId, String clientSecret) {
    static AdminCredentials random() {
        return new AdminCredentials("temporary-admin", Secrets.random(), "temporary-admin-service", Secrets.random());
    }

    @Override
    public String toString() {
        return "AdminCredentials[user=" + user + ", clientId=" + clientId + "]";
    }
}
