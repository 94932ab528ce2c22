package fr.guichet.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The project's own classes, without those of tests. */
final class GuichetClasses {

    /** Packages of what enters the server. */
    static final String[] EXTENSIONS = {
        "fr.guichet.identity..",
        "fr.guichet.card..",
        "fr.guichet.federation..",
        "fr.guichet.account..",
        "fr.guichet.onetimecode..",
        "fr.guichet.audit..",
        "fr.guichet.portal..",
        "fr.guichet.establishment..",
        "fr.guichet.delegation..",
        "fr.guichet.operations.."
    };
    /** Packages of what runs beside the server, or tests it. */
    static final String[] BESIDE = {
        "fr.guichet.simulator..",
        "fr.guichet.local..",
        "fr.guichet.dossier..",
        "fr.guichet.realm..",
        "fr.guichet.tests..",
        "fr.guichet.architecture.."
    };

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.guichet");

    private GuichetClasses() {}
}
