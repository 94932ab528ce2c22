package fr.guichet.simulator.inbox;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail that was received.
 *
 * @param id name in addresses of the workbench; says nothing of the content
 * @param from sender's address
 * @param recipients addresses, lower case
 * @param subject decoded; empty when there is none
 * @param sent date the sender wrote; the epoch when there is none
 * @param text plain text part
 * @param html HTML part
 */
public record Mail(
        String id,
        String from,
        List<String> recipients,
        String subject,
        Instant sent,
        Optional<String> text,
        Optional<String> html) {

    private static final Pattern HREF = Pattern.compile("href\\s*=\\s*[\"']([^\"']+)[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN_OUT = Pattern.compile("https?://[^\\s<>\"']+");

    public Mail {
        recipients = List.copyOf(recipients);
    }

    /** The http and https links, those of the HTML part first, each once. */
    public List<URI> links() {
        Set<URI> links = new LinkedHashSet<>();
        html.ifPresent(source -> {
            Matcher matcher = HREF.matcher(source);
            while (matcher.find()) {
                add(links, matcher.group(1).replace("&amp;", "&"));
            }
        });
        text.ifPresent(source -> {
            Matcher matcher = WRITTEN_OUT.matcher(source);
            while (matcher.find()) {
                add(links, matcher.group().replaceFirst("[.,;:!?)]+$", ""));
            }
        });
        return List.copyOf(links);
    }

    boolean isTo(String address) {
        return recipients.contains(address.toLowerCase(Locale.ROOT));
    }

    private static void add(Set<URI> links, String text) {
        try {
            URI link = URI.create(text);
            if ("http".equals(link.getScheme()) || "https".equals(link.getScheme())) {
                links.add(link);
            }
        } catch (IllegalArgumentException e) {
            // Not a link that a browser would follow either.
        }
    }

    /** Neither addresses nor content: a mail may hold a link that logs somebody in. */
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
