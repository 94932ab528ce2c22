-- What the roles of the dossier service may do in its database (docs/dossier-service.md, "Database"). The owner of the tables
-- runs it after the first start, after an upgrade and after a restore, before the service is started: rights are in no backup,
-- and a table that is not named here is nobody's but its owner's.
--
--   psql --no-psqlrc --set=ON_ERROR_STOP=1 --file=dossiers-grants.sql
begin;

revoke all on all tables in schema public from public, dossiers_service;
revoke all on all sequences in schema public from public, dossiers_service;

grant select, insert, update on dossier, dossier_part to dossiers_service;
grant select, insert, delete on ended_login to dossiers_service;
grant usage on sequence dossier_serial to dossiers_service;
-- The trail is added to and not even read.
grant insert on trail to dossiers_service;
-- A start looks whether the schema is that of its version.
grant select on flyway_schema_history to dossiers_service;

commit;
