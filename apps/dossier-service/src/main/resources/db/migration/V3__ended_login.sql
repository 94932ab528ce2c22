-- Logins that the gateway ended (back-channel logout). Here and not in memory: the node that is told is not always the one
-- that holds the session.
create table ended_login (
    -- The identifier of the logout token: each is taken once.
    token_id        varchar(255) primary key,
    gateway_session varchar(255),
    -- When no session is named, all those of a subject are meant.
    subject         varchar(255),
    ended_at        timestamp with time zone not null,
    constraint ended_login_whose check ((gateway_session is null) <> (subject is null))
);

-- Every request of someone who is logged in asks.
create index ended_login_of_session on ended_login (gateway_session);
create index ended_login_of_subject on ended_login (subject);
