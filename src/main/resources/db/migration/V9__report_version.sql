-- a report is made again under later rules; what it was before stays to be read
alter table report add column version int default 1 not null;
-- the parts in which it differs from the version before
alter table report add column differs varchar(400);

create table earlier_report (
  submission_id varchar(24) not null references submission (id),
  version int not null,
  made_at timestamp(6) with time zone not null,
  differs varchar(400),
  body text not null,
  primary key (submission_id, version)
);

-- which program looked at a report last, and why it left it as it was; begun: looks that have not ended
create table report_look (
  submission_id varchar(24) primary key references submission (id),
  program varchar(80) not null,
  rules int not null,
  looked_at timestamp(6) with time zone not null,
  outcome varchar(16),
  begun int not null
);
create index report_look_program on report_look (program, rules);
-- no program has looked at what there is by now
insert into report_look (submission_id, program, rules, looked_at, begun) select submission_id, '', 0, made_at, 0 from report;
