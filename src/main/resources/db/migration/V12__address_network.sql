-- in which network each address of the shares is, by the file that the operator names; filled and emptied by the portal
create table address_network (
  address varchar(15) primary key,
  asn bigint,
  organization varchar(240),
  country varchar(2),
  version varchar(120) not null
);
create index address_network_asn on address_network (asn);
create index address_network_version on address_network (version);
