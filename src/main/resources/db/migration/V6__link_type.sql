-- the number of the link type that is not read, where that is why an analysis failed
alter table submission add column link_type integer;
