-- how often the shares became others: feeds that were made of the same number need not be made again
alter table rollup_state add column changes bigint default 0 not null;
