create table report (
  submission_id varchar(24) primary key references submission (id),
  made_at timestamp(6) with time zone not null,
  body text not null
);
