create table submission (
  id varchar(24) primary key,
  state varchar(12) not null,
  key_hash varchar(64),
  idempotency_hash varchar(64) unique,
  network_hash varchar(64),
  file_name varchar(255),
  bytes bigint not null,
  sha256 varchar(64) not null,
  ipv6_use varchar(16),
  teredo_use varchar(16),
  vantage varchar(16),
  network varchar(16),
  listened_hours double precision,
  note varchar(1000),
  include_payload boolean not null,
  received_at timestamp(6) with time zone not null,
  settled_at timestamp(6) with time zone,
  attempts int not null,
  read_bytes bigint not null,
  packets bigint not null,
  problem varchar(40)
);
create index submission_network on submission (network_hash, received_at);
create index submission_state on submission (state);
