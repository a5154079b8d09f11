package org.driftwood.privacy;

/** Protocols in which a login or another secret can be read. */
public enum Cleartext {

	FTP, TELNET, POP3, IMAP, SMTP, HTTP, IRC, LDAP, SNMP, SIP, RADIUS, NNTP

}
