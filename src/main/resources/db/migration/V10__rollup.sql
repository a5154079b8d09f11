-- what the packets of a row look like: how many routers away, and whose habits they have
alter table share add column hops smallint;
alter table share add column maker varchar(24);
-- nobody saw on days on which he did not look: a clock was wrong
update share set seen_on = (select c.received_on from contribution c where c.submission_id = share.submission_id)
where exists (select 1 from contribution c where c.submission_id = share.submission_id
  and (share.seen_on < c.looked_from or share.seen_on > c.looked_to));
create index contribution_network on contribution (network_hash);

-- The sums over all shares, changed with them and rebuilt from them: of whom (cut), of one host or of all (scope), of what
-- (facet, name), in the week that begins with a monday. The monday 0001-01-01 stands for all weeks together.
create table rollup (
  scope varchar(24) not null,
  facet varchar(12) not null,
  name varchar(48) not null,
  cut varchar(32) not null,
  monday date not null,
  submissions bigint not null,
  networks bigint not null,
  packets bigint not null,
  first_week date,
  last_week date,
  primary key (scope, facet, name, cut, monday)
);
create index rollup_rank on rollup (scope, facet, cut, monday, networks desc, packets desc, name);

-- one row, which is locked by whoever changes the sums
create table rollup_state (
  id int primary key,
  built boolean not null,
  losses bigint default 0 not null,
  checked_at timestamp(6) with time zone,
  out_of_step varchar(200)
);
insert into rollup_state (id, built) values (1, false);
