alter table submission add column stated_homes varchar(400);
-- false for what was analysed before anybody looked: others then see no address of it at all
alter table submission add column homes_decided boolean default false not null;

create table home_address (
  submission_id varchar(24) not null references submission (id),
  address varchar(15) not null,
  evidence varchar(32) not null,
  primary key (submission_id, address)
);
