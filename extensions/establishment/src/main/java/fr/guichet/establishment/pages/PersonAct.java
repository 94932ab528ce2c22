package fr.guichet.establishment.pages;

import fr.guichet.establishment.directory.DeskRefusedException;
import fr.guichet.establishment.directory.PersonView;
import fr.guichet.establishment.directory.ReferentDesk;
import java.util.Optional;

/** What is asked about before it is done to a person. */
enum PersonAct {
    DISABLE(
            "desactivation",
            ReferentDesk::disable,
            Said.DISABLED,
            "establishmentDisable",
            "establishmentDisableQuestion"),
    NAME_REFERENT(
            "referent",
            ReferentDesk::nameReferent,
            Said.REFERENT_NAMED,
            "establishmentNameReferent",
            "establishmentNameReferentQuestion"),
    WITHDRAW_REFERENT(
            "retrait",
            ReferentDesk::withdrawReferent,
            Said.REFERENT_WITHDRAWN,
            "establishmentWithdrawReferent",
            "establishmentWithdrawReferentQuestion"),
    HAND_OVER(
            "transmission",
            ReferentDesk::handOver,
            Said.HANDED_OVER,
            "establishmentHandOver",
            "establishmentHandOverQuestion");

    private interface Deed {
        PersonView at(ReferentDesk desk, String id) throws DeskRefusedException;
    }

    private final String word;
    private final Deed deed;
    private final Said said;
    private final String titleKey;
    private final String questionKey;

    PersonAct(String word, Deed deed, Said said, String titleKey, String questionKey) {
        this.word = word;
        this.deed = deed;
        this.said = said;
        this.titleKey = titleKey;
        this.questionKey = questionKey;
    }

    void at(ReferentDesk desk, String id) throws DeskRefusedException {
        deed.at(desk, id);
    }

    /** Segment of the address. */
    String word() {
        return word;
    }

    /** What the next page says. */
    Said said() {
        return said;
    }

    /** Text of the page's title, and of the button that does it. */
    String titleKey() {
        return titleKey;
    }

    String questionKey() {
        return questionKey;
    }

    static Optional<PersonAct> ofWord(String word) {
        for (PersonAct act : values()) {
            if (act.word.equals(word)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }
}
