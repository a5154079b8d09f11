package org.driftwood.privacy;

/** What a name in a capture is the name of. */
public enum NameKind {

	/** How a device introduces itself. */
	HOST,

	/** Who logs in readably. */
	USER,

	/** Of a capture's interface, or its description. */
	INTERFACE,

	/** Of a capture's interface. */
	ADDRESS,

	/** What had been filtered for. */
	FILTER,

	/** Operating system or hardware that captured. */
	SYSTEM,

	/** The program that captured. */
	APPLICATION,

	/** An address and its name. */
	NAME_RECORD,

	COMMENT,

	/** The kind of keys that are enclosed. */
	SECRETS

}
