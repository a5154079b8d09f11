package org.driftwood.decode;

/** Which way a frame went, as Linux cooked captures tell; other link types do not say. */
public enum Direction {

	TO_US, BROADCAST, MULTICAST, TO_OTHER, FROM_US, UNKNOWN

}
