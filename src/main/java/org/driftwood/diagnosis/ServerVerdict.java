package org.driftwood.diagnosis;

/** How the outer end on port 3544 compares with the server that the packet names. */
public enum ServerVerdict {

	/** It is that server. */
	SERVER_MATCH,

	/**
	 * It is that server's other address, next to it, which the RFC wants for the cone
	 * test (5.2.1).
	 */
	SERVER_SECONDARY,

	/** An advertisement that names another server than the one it came from. */
	SERVER_SPOOF_SUSPECT,

	/** Another host on that port: a relay may use it, too. */
	RELAY_OR_FOREIGN

}
