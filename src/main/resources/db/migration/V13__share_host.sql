-- each sender and server of a submission once, with the packets of all its rows: whether others saw the same is asked of these
create table share_host (
  submission_id varchar(24) not null references contribution (submission_id) on delete cascade,
  subject varchar(8) not null,
  address varchar(15) not null,
  packets bigint not null,
  primary key (submission_id, subject, address)
);
insert into share_host (submission_id, subject, address, packets)
select submission_id, 'SOURCE', source, sum(packets) from share where source is not null group by submission_id, source;
insert into share_host (submission_id, subject, address, packets)
select submission_id, 'SERVER', server, sum(packets) from share where server is not null group by submission_id, server;
create index share_host_address on share_host (subject, address);
create index share_host_rank on share_host (submission_id, subject, packets desc, address);
