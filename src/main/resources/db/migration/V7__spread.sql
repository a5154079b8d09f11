-- when a capture was made: who looked at the same time is the denominator of what it saw
alter table contribution add column looked_from date;
alter table contribution add column looked_to date;
update contribution set
  looked_from = coalesce((select min(s.seen_on) from share s where s.submission_id = contribution.submission_id), received_on),
  looked_to = coalesce((select max(s.seen_on) from share s where s.submission_id = contribution.submission_id), received_on);
alter table contribution alter column looked_from set not null;
alter table contribution alter column looked_to set not null;
create index contribution_looked on contribution (looked_from, looked_to);

create table share_anomaly (
  submission_id varchar(24) not null references contribution (submission_id),
  anomaly varchar(48) not null,
  packets bigint not null,
  primary key (submission_id, anomaly)
);
create index share_anomaly_anomaly on share_anomaly (anomaly);
