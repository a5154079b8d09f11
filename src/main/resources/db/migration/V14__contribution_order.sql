-- whoever adds up all shares reads them a page at a time, those of one network after the other
drop index contribution_network;
create index contribution_network on contribution (network_hash, submission_id);
