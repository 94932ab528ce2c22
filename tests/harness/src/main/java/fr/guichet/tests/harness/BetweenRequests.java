package fr.guichet.tests.harness;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.htmlunit.WebConnection;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;

/** What a test does while a browser has an answer and has not asked anything else yet. */
final class BetweenRequests implements WebConnection {
    private final WebConnection connection;
    private final Map<String, Runnable> deeds = new ConcurrentHashMap<>();

    BetweenRequests(WebConnection connection) {
        this.connection = connection;
    }

    void onceAnswered(String pathEnd, Runnable deed) {
        deeds.put(pathEnd, deed);
    }

    @Override
    public WebResponse getResponse(WebRequest request) throws IOException {
        WebResponse response = connection.getResponse(request);
        String path = request.getUrl().getPath();
        for (String pathEnd : deeds.keySet()) {
            if (path.endsWith(pathEnd)) {
                deeds.remove(pathEnd).run();
            }
        }
        return response;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
