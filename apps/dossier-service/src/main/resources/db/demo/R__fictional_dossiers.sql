-- Fictional patients of the test doctors ANNE MED-CS, VIRGINIE MEDECIN and HUGO MEDECIN, some held by the establishments of
-- the demonstration (FINESS 140000126 and 450000567). Never in a database that stays.
delete from dossier where attending_doctor in ('899700356894', '899700034012', '899700050018');

insert into dossier (family, serial, attending_doctor, patient_name, patient_search, patient_postcode, patient_town,
                     referent_kind, referent_structure, referent_finess, required_action, acceptance, status, stage) values
('ELDERLY_CARE', 43009190, '899700356894', 'MARTINET Odette', ' MARTINET ODETTE', '14000', 'CAEN', 'STRUCTURE', 'CLIC BESSIN — CLIC du Bessin', null, null, 'ACCEPTED', 'ADMISSION_PROPOSED', 'ONGOING'),
('ELDERLY_CARE', 43851209, '899700356894', 'HAMELIN Roger', ' HAMELIN ROGER', '61140', 'BAGNOLES DE L’ORNE', 'STRUCTURE', 'CLIC BESSIN — CLIC du Bessin', null, 'ACCEPT', 'AWAITED', 'NOT_SENT', 'ONGOING'),
('ELDERLY_CARE', 43693205, '899700356894', 'COSNARD Jeanne', ' COSNARD JEANNE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'NOT_SENT', 'ONGOING'),
('ELDERLY_CARE', 43084209, '899700356894', 'LEVALLOIS Julien', ' LEVALLOIS JULIEN', '14000', 'CAEN', 'PATIENT', null, null, null, 'ACCEPTED', 'SENT', 'ONGOING'),
('ELDERLY_CARE', 43836205, '899700356894', 'DUCHEMIN Nany', ' DUCHEMIN NANY', '76000', 'ROUEN', 'STRUCTURE', 'CHU de démonstration — Pneumologie', null, 'ACCEPT', 'AWAITED', 'NOT_SENT', 'ONGOING'),
('ELDERLY_CARE', 43100201, '899700356894', 'LEBÈGUE Éloïse', ' LEBEGUE ELOISE', '14400', 'BAYEUX', 'STRUCTURE', 'EHPAD de démonstration', '450000567', null, 'ACCEPTED', 'SENT', 'ADMITTED'),
('ELDERLY_CARE', 43100202, '899700356894', 'D’ŒUVRE Anne-Marie', ' D OEUVRE ANNE MARIE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'SENT', 'ADMITTED'),
('ELDERLY_CARE', 43100203, '899700356894', 'PICARD Fernand', ' PICARD FERNAND', '14123', 'IFS', 'PATIENT', null, null, null, 'ACCEPTED', 'NOT_SENT', 'CANCELLED'),
('ELDERLY_CARE', 43100204, '899700356894', 'QUESNEL Marcelle', ' QUESNEL MARCELLE', '61000', 'ALENÇON', 'STRUCTURE', 'CLIC BESSIN — CLIC du Bessin', null, null, 'REFUSED', 'NOT_SENT', 'ONGOING'),
('ELDERLY_CARE', 43100205, '899700356894', 'TOUTAIN Gisèle', ' TOUTAIN GISELE', '50000', 'SAINT-LÔ', 'STRUCTURE', 'EHPAD de démonstration', '450000567', null, 'ACCEPTED', 'ADMISSION_PROPOSED', 'HISTORICAL'),
('MEDICAL_CARE', 2031400, '899700356894', 'AUVRAY Josette', ' AUVRAY JOSETTE', '14000', 'CAEN', 'STRUCTURE', 'CH de démonstration — Médecine', '140000126', 'ACCEPT', 'AWAITED', 'AWAITING_ANSWER', 'ONGOING'),
('MEDICAL_CARE', 2034705, '899700356894', 'LEROUX Germain', ' LEROUX GERMAIN', '14400', 'BAYEUX', 'DOCTOR', null, null, null, 'ACCEPTED', 'DRAFT', 'ONGOING'),
('MEDICAL_CARE', 2033969, '899700356894', 'MARTINET Odette', ' MARTINET ODETTE', '14000', 'CAEN', 'STRUCTURE', 'CHU de démonstration — Gériatrie aiguë', null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'ONGOING'),
('MEDICAL_CARE', 2030001, '899700356894', 'VAUTIER Paulette', ' VAUTIER PAULETTE', '14000', 'CAEN', 'STRUCTURE', 'CH de démonstration — Chirurgie', '140000126', null, 'REFUSED', 'AWAITING_ANSWER', 'ONGOING'),
('MEDICAL_CARE', 2010001, '899700356894', 'ADAM Lucien', ' ADAM LUCIEN', '14000', 'CAEN', 'STRUCTURE', 'CH de démonstration — Médecine', '140000126', null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010002, '899700356894', 'BISSON Colette', ' BISSON COLETTE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010003, '899700356894', 'CANU Raymonde', ' CANU RAYMONDE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010004, '899700356894', 'DELARUE Émile', ' DELARUE EMILE', '14000', 'CAEN', 'STRUCTURE', 'CH de démonstration — Médecine', '140000126', null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010005, '899700356894', 'ENGUEHARD Yvette', ' ENGUEHARD YVETTE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010006, '899700356894', 'FOUCHER André', ' FOUCHER ANDRE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010007, '899700356894', 'GOSSELIN Thérèse', ' GOSSELIN THERESE', '14000', 'CAEN', 'STRUCTURE', 'CH de démonstration — Médecine', '140000126', null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010008, '899700356894', 'HÉBERT Maurice', ' HEBERT MAURICE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010009, '899700356894', 'ISABEL Simone', ' ISABEL SIMONE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010010, '899700356894', 'JOUENNE Marcel', ' JOUENNE MARCEL', '14000', 'CAEN', 'STRUCTURE', 'CH de démonstration — Médecine', '140000126', null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010011, '899700356894', 'KERVELLA Denise', ' KERVELLA DENISE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010012, '899700356894', 'LECHEVALIER Paul', ' LECHEVALIER PAUL', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010013, '899700356894', 'MADELEINE Irène', ' MADELEINE IRENE', '14000', 'CAEN', 'STRUCTURE', 'CH de démonstration — Médecine', '140000126', null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010014, '899700356894', 'NICOLLE Gérard', ' NICOLLE GERARD', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010015, '899700356894', 'OZENNE Lucette', ' OZENNE LUCETTE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010016, '899700356894', 'PESNEL Henri', ' PESNEL HENRI', '14000', 'CAEN', 'STRUCTURE', 'CH de démonstration — Médecine', '140000126', null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010017, '899700356894', 'QUENTIN Jacqueline', ' QUENTIN JACQUELINE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010018, '899700356894', 'ROBILLARD René', ' ROBILLARD RENE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010019, '899700356894', 'SURIRAY Ginette', ' SURIRAY GINETTE', '14000', 'CAEN', 'STRUCTURE', 'CH de démonstration — Médecine', '140000126', null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010020, '899700356894', 'THOMASSE Albert', ' THOMASSE ALBERT', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010021, '899700356894', 'URBAIN Suzanne', ' URBAIN SUZANNE', '14000', 'CAEN', 'DOCTOR', null, null, null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('MEDICAL_CARE', 2010022, '899700356894', 'VIMARD Roland', ' VIMARD ROLAND', '14000', 'CAEN', 'STRUCTURE', 'CH de démonstration — Médecine', '140000126', null, 'ACCEPTED', 'AWAITING_ANSWER', 'HISTORICAL'),
('NEURODEVELOPMENT', 1200345, '899700356894', 'TESNIERE Léo', ' TESNIERE LEO', '14123', 'IFS', 'STRUCTURE', 'PCO TND de démonstration', null, 'CLARIFY', 'ACCEPTED', 'AWAITING_ANSWER', 'ONGOING'),
('NEURODEVELOPMENT', 1200200, '899700356894', 'MARIE Zoé', ' MARIE ZOE', '14000', 'CAEN', 'STRUCTURE', 'PCO TND de démonstration', null, null, 'ACCEPTED', 'SENT', 'CANCELLED'),
('ELDERLY_CARE', 43914215, '899700034012', 'DELAUNAY Simone', ' DELAUNAY SIMONE', '45000', 'ORLEANS', 'STRUCTURE', 'CH de démonstration — Gériatrie', '140000126', null, 'ACCEPTED', 'SENT', 'ONGOING'),
('ELDERLY_CARE', 42016195, '899700034012', 'DUPONT Jean', ' DUPONT JEAN', '45000', 'ORLEANS', 'STRUCTURE', 'HAD de démonstration', null, 'ACCEPT', 'AWAITED', 'SENT', 'ONGOING'),
('MEDICAL_CARE', 2034289, '899700034012', 'DESPRES Germaine', ' DESPRES GERMAINE', '37000', 'TOURS', 'DOCTOR', null, null, null, 'ACCEPTED', 'DRAFT', 'ONGOING'),
('MEDICAL_CARE', 2030002, '899700034012', 'MOREL Bernadette', ' MOREL BERNADETTE', '45000', 'ORLEANS', 'STRUCTURE', 'CH de démonstration — Médecine', '140000126', null, 'REFUSED', 'DRAFT', 'ONGOING'),
('ELDERLY_CARE', 43200001, '899700050018', 'AUBERT Lucienne', ' AUBERT LUCIENNE', '45000', 'ORLEANS', 'STRUCTURE', 'EHPAD de démonstration', '450000567', 'ACCEPT', 'AWAITED', 'NOT_SENT', 'ONGOING'),
('ELDERLY_CARE', 43200002, '899700050018', 'BOURDIN Émilienne', ' BOURDIN EMILIENNE', '45000', 'ORLEANS', 'STRUCTURE', 'EHPAD de démonstration', '450000567', 'ACCEPT', 'AWAITED', 'SENT', 'ONGOING'),
('ELDERLY_CARE', 43200003, '899700050018', 'CHARTIER Georges', ' CHARTIER GEORGES', '45000', 'ORLEANS', 'DOCTOR', null, null, null, 'ACCEPTED', 'NOT_SENT', 'ONGOING'),
('ELDERLY_CARE', 43200004, '899700050018', 'DELAMARE Odile', ' DELAMARE ODILE', '45000', 'ORLEANS', 'PATIENT', null, null, null, 'REFUSED', 'NOT_SENT', 'ONGOING');

-- The same patient in two families.
update dossier set linked_dossier = (select other.id from dossier other where other.family = 'MEDICAL_CARE' and other.serial = 2033969)
where family = 'ELDERLY_CARE' and serial = 43009190;
update dossier set linked_dossier = (select other.id from dossier other where other.family = 'ELDERLY_CARE' and other.serial = 43009190)
where family = 'MEDICAL_CARE' and serial = 2033969;

insert into dossier_part (dossier, part, content, revision, written_by, written_at)
select id, 'MEDICAL', 'Patiente suivie pour une insuffisance cardiaque stable. Traitement inchangé depuis six mois.', 1, attending_doctor, timestamp '2026-03-02 09:00:00'
from dossier where family = 'ELDERLY_CARE' and serial = 43009190;
insert into dossier_part (dossier, part, content, revision, written_by, written_at)
select id, 'AUTONOMY', 'Se déplace avec un déambulateur. Aide nécessaire pour la toilette et les repas.', 1, attending_doctor, timestamp '2026-03-02 09:05:00'
from dossier where family = 'ELDERLY_CARE' and serial = 43009190;
insert into dossier_part (dossier, part, content, revision, written_by, written_at)
select id, 'MEDICAL', 'Suspicion de trouble du langage. Bilan orthophonique demandé.', 1, attending_doctor, timestamp '2026-03-04 11:30:00'
from dossier where family = 'NEURODEVELOPMENT' and serial = 1200345;
