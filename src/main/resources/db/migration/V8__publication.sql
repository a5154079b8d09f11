-- what its owner lets everybody find: a row while it is published, and none otherwise
create table publication (
  submission_id varchar(24) primary key references submission (id),
  published_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  title varchar(240),
  -- of the report, so that a list of many need not read them all
  answer varchar(40) not null,
  certain boolean not null,
  packets bigint not null,
  frames bigint not null
);
create index publication_published_at on publication (published_at, submission_id);
