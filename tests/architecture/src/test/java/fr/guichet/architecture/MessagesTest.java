package fr.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Pages and mails are complete in French and in English, and no text is left over. */
class MessagesTest {

    private static final List<String> TYPES = List.of("login", "email", "account");

    private final MessageBundles bundles = new MessageBundles(Repository.here());
    private final List<MessageBundles.Folder> folders = bundles.folders();

    @Test
    void thereAreBundlesToLookAt() {
        assertThat(folders)
                .extracting(MessageBundles.Folder::name)
                .contains("extensions/federation/src/main/resources/theme-resources/messages");
    }

    @Test
    void everyTextIsThereInFrenchAndInEnglish() {
        assertThat(folders).allSatisfy(folder -> assertThat(folder.french())
                .as(folder.name())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(folder.english()));
    }

    /** A text of the server that we say otherwise is used by the server. */
    @Test
    void everyTextIsUsed() {
        Set<String> used = new TreeSet<>(bundles.quotedWords());
        TYPES.forEach(type -> used.addAll(MessageBundles.serverKeys(type, "en")));
        used.addAll(MessageBundles.accountConsoleWords());

        assertThat(folders)
                .allSatisfy(
                        folder -> assertThat(folder.french()).as(folder.name()).isSubsetOf(used));
    }

    /**
     * Single, it would be eaten by MessageFormat; doubled, by a title that the server formats twice. The typographic one
     * is never.
     */
    @Test
    void noTextHasAStraightApostrophe() {
        assertThat(folders).allSatisfy(folder -> {
            assertThat(folder.frenchTexts().values()).as(folder.name()).noneMatch(text -> text.contains("'"));
            assertThat(folder.englishTexts().values()).as(folder.name()).noneMatch(text -> text.contains("'"));
        });
    }

    @Test
    void everyTextThatATemplateNamesExistsInFrenchAndInEnglish() {
        Set<String> french = new TreeSet<>();
        Set<String> english = new TreeSet<>();
        for (MessageBundles.Folder folder : folders) {
            french.addAll(folder.french());
            english.addAll(folder.english());
        }
        for (String type : TYPES) {
            french.addAll(MessageBundles.serverKeys(type, "fr"));
            english.addAll(MessageBundles.serverKeys(type, "en"));
        }

        assertThat(bundles.keysOfTemplates()).isNotEmpty().allSatisfy((template, keys) -> {
            assertThat(keys).as(template + " in French").isSubsetOf(french);
            assertThat(keys).as(template + " in English").isSubsetOf(english);
        });
    }
}
