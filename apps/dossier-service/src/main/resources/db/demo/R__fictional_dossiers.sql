-- Fictional patients of the test doctors ANNE MED-CS and VIRGINIE MEDECIN. Never in a database that stays.
delete from dossier where attending_doctor in ('899700356894', '899700034012');

insert into dossier (family, serial, attending_doctor, patient_name, patient_postcode, patient_town,
                     referent_kind, referent_structure, required_action, accepted, status) values
('ELDERLY_CARE', 43009190, '899700356894', 'MARTINET Odette', '14000', 'CAEN', 'STRUCTURE', 'CLIC BESSIN — CLIC du Bessin', null, true, 'ADMISSION_PROPOSED'),
('ELDERLY_CARE', 43851209, '899700356894', 'HAMELIN Roger', '61140', 'BAGNOLES DE L’ORNE', 'STRUCTURE', 'CLIC BESSIN — CLIC du Bessin', 'ACCEPT', false, 'NOT_SENT'),
('ELDERLY_CARE', 43693205, '899700356894', 'COSNARD Jeanne', '14000', 'CAEN', 'DOCTOR', null, null, true, 'NOT_SENT'),
('ELDERLY_CARE', 43084209, '899700356894', 'LEVALLOIS Julien', '14000', 'CAEN', 'PATIENT', null, null, true, 'SENT'),
('ELDERLY_CARE', 43836205, '899700356894', 'DUCHEMIN Nany', '76000', 'ROUEN', 'STRUCTURE', 'CHU de démonstration — Pneumologie', 'ACCEPT', false, 'NOT_SENT'),
('MEDICAL_CARE', 2031400, '899700356894', 'AUVRAY Josette', '14000', 'CAEN', 'STRUCTURE', 'CH de démonstration — Médecine', 'ACCEPT', false, 'AWAITING_ANSWER'),
('MEDICAL_CARE', 2034705, '899700356894', 'LEROUX Germain', '14400', 'BAYEUX', 'DOCTOR', null, null, true, 'DRAFT'),
('MEDICAL_CARE', 2033969, '899700356894', 'AYBARA Perrin', '14400', 'BAYEUX', 'STRUCTURE', 'CHU de démonstration — Gériatrie aiguë', null, true, 'AWAITING_ANSWER'),
('NEURODEVELOPMENT', 1200345, '899700356894', 'TESNIERE Léo', '14123', 'IFS', 'STRUCTURE', 'PCO TND de démonstration', 'CLARIFY', true, 'AWAITING_ANSWER'),

('ELDERLY_CARE', 43914215, '899700034012', 'DELAUNAY Simone', '45000', 'ORLEANS', 'STRUCTURE', 'CH de démonstration — Gériatrie', null, true, 'SENT'),
('ELDERLY_CARE', 42016195, '899700034012', 'DUPONT Jean', '45000', 'ORLEANS', 'STRUCTURE', 'HAD de démonstration', 'ACCEPT', false, 'SENT'),
('MEDICAL_CARE', 2034289, '899700034012', 'DESPRES Germaine', '37000', 'TOURS', 'DOCTOR', null, null, true, 'DRAFT');
