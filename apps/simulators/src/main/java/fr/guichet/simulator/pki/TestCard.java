package fr.guichet.simulator.pki;

import java.time.Period;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The cards of the local start. Each holds a certificate of the exact shape of its kind; names and numbers belong to
 * nobody.
 */
public enum TestCard {
    DOCTOR_ANNE(
            doctor("ANNE", "MED-CS RPPS", "0035689", "SM54"),
            ExpectedOutcome.ACCEPTED,
            "Médecin généraliste, carte CPS en cours de validité.",
            "General practitioner, valid CPS card."),
    DOCTOR_VIRGINIE(
            doctor("VIRGINIE", "MEDECIN RPPS", "0003401", "SM26"),
            ExpectedOutcome.ACCEPTED,
            "Médecin qualifiée en médecine générale, carte CPS en cours de validité.",
            "Doctor qualified in general medicine, valid CPS card."),
    DOCTOR_ANNE_NEW_CARD(
            doctor("ANNE", "MED-CS RPPS", "0035689", "SM54"),
            ExpectedOutcome.ACCEPTED,
            "Nouvelle carte de la même personne : retrouve le même compte.",
            "A new card of the same person: finds the same account."),
    NURSE_OLIVIER(
            new Holder(
                    Product.CPS,
                    "OLIVIER",
                    "INFIRMCS ADELI8751",
                    "00B6087510",
                    holder -> CardSpec.cps(holder.givenName, holder.surname, holder.identifier, "Infirmier", 60)),
            ExpectedOutcome.ACCEPTED,
            "Infirmier identifié par son numéro ADELI ; sa profession n’ouvre pas de compte à la première connexion.",
            "Nurse with an ADELI number; the profession opens no account at first connection."),
    STUDENT_CAMILLE(
            new Holder(
                    Product.CPF,
                    "CAMILLE",
                    "ETUDIANT RPPS0021889",
                    TestIdentifiers.rpps("0021889"),
                    holder -> CardSpec.cpf(
                            holder.givenName, holder.surname, holder.identifier, "Médecin en formation", 10)),
            ExpectedOutcome.ACCEPTED,
            "Étudiante en médecine, carte de professionnel en formation.",
            "Medical student, card of a professional in training."),
    CPE_CHARLES(
            new Holder(
                    Product.CPE,
                    "CHARLES",
                    "ADMINISTRATIF-CH057880002",
                    "30B0057881/CPET0002",
                    holder -> CardSpec.employee(
                            Product.CPE, hospital(), holder.givenName, holder.surname, holder.identifier)),
            ExpectedOutcome.ACCEPTED,
            "Personnel d’un établissement, carte nominative ; assistant d’un médecin une fois invité.",
            "Staff of an establishment, card in a person’s name; a doctor’s assistant once invited."),
    CPE_ANONYMOUS(
            new Holder(
                    Product.CPE,
                    "",
                    "",
                    "3760021832/000000018",
                    holder -> CardSpec.anonymous(
                            new SubjectNames.Structure(
                                    "Seine-Maritime (76)",
                                    "CLINIQUE DE TEST",
                                    "1760021832",
                                    "Personnel santé ou social"),
                            "SERVICE DES ADMISSIONS",
                            holder.identifier)),
            ExpectedOutcome.ACCEPTED,
            "Carte d’établissement sans nom de personne.",
            "Establishment card without a person’s name."),
    CPA_SOPHIE(
            new Holder(
                    Product.CPA,
                    "SOPHIE",
                    "AUTORISEE-CH057880003",
                    "30B0057881/CPAT0003",
                    holder -> CardSpec.employee(
                            Product.CPA, hospital(), holder.givenName, holder.surname, holder.identifier)),
            ExpectedOutcome.ACCEPTED,
            "Personnel autorisé, carte CPA.",
            "Authorised staff, CPA card."),
    DOCTOR_HUGO(
            doctor("HUGO", "MEDECIN RPPS", "0005001", "SM26"),
            ExpectedOutcome.ACCEPTED,
            "Médecin généraliste qui remplace ses confrères.",
            "General practitioner who stands in for colleagues."),
    DOCTOR_CLAIRE(
            doctor("CLAIRE", "MEDECIN RPPS", "0005002", "SM54"),
            ExpectedOutcome.ACCEPTED,
            "Médecin salariée d’un hôpital : sa carte se rattache au compte que le référent a créé.",
            "Doctor employed by a hospital: her card is linked to the account that the référent created."),
    REFERENT_MARION(
            new Holder(
                    Product.CPE,
                    "MARION",
                    "REFERENTE-CH057880004",
                    "30B0057881/CPET0004",
                    holder -> CardSpec.employee(
                            Product.CPE, hospital(), holder.givenName, holder.surname, holder.identifier)),
            ExpectedOutcome.ACCEPTED,
            "Référente d’un établissement, carte nominative à rattacher à son compte.",
            "Référent of an establishment, card in a person’s name to be linked to the account."),
    DOCTOR_GIP(
            new Holder(
                    Product.CPS,
                    "GILLES",
                    "MEDECIN ADELI5811",
                    "00B1058110",
                    holder -> CardSpec.gip(holder.givenName, holder.surname, holder.identifier, "Médecin", 10)),
            ExpectedOutcome.ACCEPTED,
            "Médecin dont la carte vient de l’ancienne autorité GIP-CPS.",
            "Doctor whose card was issued by the old GIP-CPS authority."),
    DOCTOR_OCSP_DOWN(
            doctor("ODILE", "MEDECIN RPPS", "0004001", "SM54").but(spec -> spec.ocsp(OcspBehaviour.DOWN)),
            ExpectedOutcome.ACCEPTED,
            "Le répondeur OCSP est en panne, la liste de révocation répond.",
            "The OCSP responder is down, the revocation list answers."),
    DOCTOR_REVOKED(
            doctor("ROSE", "MEDECIN RPPS", "0004002", "SM54"),
            ExpectedOutcome.REVOKED,
            "Carte perdue et déclarée : révoquée selon OCSP.",
            "Lost card: revoked says OCSP."),
    DOCTOR_REVOKED_CRL(
            doctor("LISE", "MEDECIN RPPS", "0004003", "SM54").but(spec -> spec.ocsp(OcspBehaviour.DOWN)),
            ExpectedOutcome.REVOKED,
            "Le répondeur OCSP est en panne, la liste de révocation nomme la carte.",
            "The OCSP responder is down, the revocation list names the card."),
    DOCTOR_BOTH_DOWN(
            doctor("PAULE", "MEDECIN RPPS", "0004004", "SM54")
                    .but(spec -> spec.ocsp(OcspBehaviour.DOWN).crl(CrlBehaviour.DOWN)),
            ExpectedOutcome.REVOCATION_UNAVAILABLE,
            "Ni le répondeur OCSP ni la liste de révocation ne répondent.",
            "Neither the OCSP responder nor the revocation list answers."),
    DOCTOR_STALE_CRL(
            doctor("ESTELLE", "MEDECIN RPPS", "0004005", "SM54")
                    .but(spec -> spec.ocsp(OcspBehaviour.DOWN).crl(CrlBehaviour.STALE)),
            ExpectedOutcome.CRL_OUTDATED,
            "Le répondeur OCSP est en panne et la liste de révocation est périmée.",
            "The OCSP responder is down and the revocation list is outdated."),
    DOCTOR_LDAP_ONLY(
            doctor("LOUIS", "MEDECIN RPPS", "0004006", "SM54")
                    .but(spec -> spec.withoutOcsp().withoutHttpCrl()),
            ExpectedOutcome.NO_REVOCATION_SOURCE,
            "La liste de révocation n’est annoncée que sur un annuaire LDAP.",
            "The revocation list is announced on an LDAP directory alone."),
    DOCTOR_EXPIRED(
            doctor("EDITH", "MEDECIN RPPS", "0004007", "SM54").but(spec -> spec.startingIn(Period.ofYears(-4))),
            ExpectedOutcome.EXPIRED,
            "Carte arrivée en fin de validité il y a un an.",
            "Card that expired a year ago."),
    DOCTOR_NOT_YET_VALID(
            doctor("FELIX", "MEDECIN RPPS", "0004008", "SM54").but(spec -> spec.startingIn(Period.ofMonths(6))),
            ExpectedOutcome.NOT_YET_VALID,
            "Carte valable dans six mois seulement.",
            "Card valid in six months only."),
    DOCTOR_OTHER_CA(
            doctor("ETIENNE", "MEDECIN RPPS", "0004009", "SM54").but(spec -> spec.issuer(Authority.FOREIGN_PERSONNES)),
            ExpectedOutcome.UNTRUSTED,
            "Certificat de la même forme, émis par une autre autorité.",
            "Certificate of the same shape, issued by another authority."),
    DOCTOR_SOFTWARE(
            new Holder(
                    Product.SOFTWARE,
                    "MAX",
                    "LIBRE RPPS0004010",
                    TestIdentifiers.rpps("0004010"),
                    holder -> CardSpec.software(holder.givenName, holder.surname, holder.identifier, "Médecin", 10)
                            .savoirFaire("SM26")),
            ExpectedOutcome.NOT_A_CARD,
            "Certificat logiciel de l’autorité ELEMENTAIRE, qui n’est pas une carte.",
            "Software certificate of the ELEMENTAIRE authority, which is no card."),
    DOCTOR_SIGNATURE(
            doctor("SIMONE", "MEDECIN RPPS", "0004011", "SM54").but(CardSpec::forSignature),
            ExpectedOutcome.SIGNATURE_CERTIFICATE,
            "Certificat de signature d’une bonne carte, qui ne sert pas à se connecter.",
            "Signature certificate of a good card, which is not for logging in."),
    DOCTOR_PRODUCTION(
            doctor("PRUNE", "MEDECIN RPPS", "0004012", "SM54").but(CardSpec::production),
            ExpectedOutcome.UNTRUSTED,
            "Certificat de la forme d’une vraie carte (hors TEST), présenté à un serveur de test.",
            "Certificate in the shape of a real card (not TEST), shown to a test server.");

    // Immutable in fact: the function inside names a kind of certificate and holds no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Holder holder;

    private final ExpectedOutcome expected;
    private final String french;
    private final String english;

    TestCard(Holder holder, ExpectedOutcome expected, String french, String english) {
        this.holder = holder;
        this.expected = expected;
        this.french = french;
        this.english = english;
    }

    /** The card of a file or form name; empty when there is none. */
    public static Optional<TestCard> named(String fileName) {
        return Slugs.parse(TestCard.class, fileName);
    }

    /** Name of its files: {@code doctor-anne}. */
    public String fileName() {
        return Slugs.of(this);
    }

    /** First name as on the card; empty on a card that names nobody. */
    public String givenName() {
        return holder.givenName;
    }

    /** Surname as on the card; empty on a card that names nobody. */
    public String surname() {
        return holder.surname;
    }

    /** National identifier (TRE_G08), of an invented person. */
    public String identifier() {
        return holder.identifier;
    }

    public Product product() {
        return holder.product;
    }

    public ExpectedOutcome expected() {
        return expected;
    }

    /** For the reader's page. */
    public String description() {
        return french;
    }

    public String descriptionInEnglish() {
        return english;
    }

    /** The certificate's specification, with a card number of its own. */
    // The number may change with the order of the cards: nothing keeps it.
    @SuppressWarnings("EnumOrdinal")
    public CardSpec specification() {
        CardSpec spec = holder.specification.apply(holder);
        return holder.product == Product.SOFTWARE
                ? spec
                : spec.cardNumber("8025000001/" + (2_800_900_001L + ordinal()));
    }

    /** Which service knows the card as revoked; empty for all others. */
    Optional<Revocation> revocation() {
        return switch (this) {
            case DOCTOR_REVOKED -> Optional.of(Revocation.OCSP_ONLY);
            case DOCTOR_REVOKED_CRL -> Optional.of(Revocation.CRL_ONLY);
            default -> Optional.empty();
        };
    }

    private static SubjectNames.Structure hospital() {
        return new SubjectNames.Structure(
                "Paris (75)", "HOPITAL DES 3 DAMES", "10B0057881", "Personnel santé ou social");
    }

    private static Holder doctor(String givenName, String namePrefix, String sevenDigits, String savoirFaire) {
        return new Holder(
                Product.CPS,
                givenName,
                namePrefix + sevenDigits,
                TestIdentifiers.rpps(sevenDigits),
                holder -> CardSpec.cps(holder.givenName, holder.surname, holder.identifier, "Médecin", 10)
                        .savoirFaire(savoirFaire));
    }

    private interface Specification {
        CardSpec apply(Holder holder);
    }

    private record Holder(
            Product product, String givenName, String surname, String identifier, Specification specification) {
        private Holder but(UnaryOperator<CardSpec> change) {
            return new Holder(
                    product, givenName, surname, identifier, holder -> change.apply(specification.apply(holder)));
        }
    }
}
