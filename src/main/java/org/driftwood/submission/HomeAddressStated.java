package org.driftwood.submission;

import org.driftwood.decode.Ipv4Address;

/**
 * An owner named an address as his own that may have been told to others until now; heard
 * in the transaction that stores it.
 */
public record HomeAddressStated(SubmissionId id, Ipv4Address address) {
}
