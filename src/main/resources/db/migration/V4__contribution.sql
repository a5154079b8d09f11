create table contribution (
  submission_id varchar(24) primary key references submission (id),
  network_hash varchar(64) not null,
  ipv6_use varchar(16),
  vantage varchar(16),
  received_on date not null,
  packets bigint not null
);
create index contribution_received_on on contribution (received_on);

create table share (
  submission_id varchar(24) not null references contribution (submission_id),
  seen_on date not null,
  source varchar(15),
  server varchar(15),
  kind varchar(32) not null,
  destination_verdict varchar(32),
  port int not null,
  packets bigint not null,
  first_at timestamp(6) with time zone not null,
  last_at timestamp(6) with time zone not null
);
create index share_submission on share (submission_id);
create index share_seen_on on share (seen_on);
create index share_source on share (source);
create index share_server on share (server);
