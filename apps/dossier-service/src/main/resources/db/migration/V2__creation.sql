-- Numbers of the dossiers that doctors create here, in all families: above every number that was given elsewhere.
create sequence dossier_serial start with 50000001 maxvalue 999999999 no cycle;

-- What makes two submissions of the form the same one. Null for a dossier that was not created by the form.
alter table dossier add column creation_key varchar(64);
alter table dossier add constraint dossier_created_once unique (attending_doctor, creation_key);
