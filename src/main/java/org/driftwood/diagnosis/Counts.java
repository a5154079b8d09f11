package org.driftwood.diagnosis;

import java.util.Map;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.PacketKind;

/**
 * How many packets were what. All but the first three figures leave copies out; maps hold
 * only what occurs, in the order of the enum.
 *
 * @param packets all Teredo packets, copies included
 * @param duplicates the copies among them, translated ones included
 * @param translatedCopies the copies that a NAT had changed
 * @param malformed packets that break Teredo's grammar
 * @param truncated packets of which the capture or a fragment holds only a part
 * @param otherOn3544 packets on port 3544 that are not Teredo
 * @param byKind packets of each kind
 * @param byDestinationVerdict packets with each verdict about their destination
 * @param byServerVerdict packets with each verdict about their server
 * @param bySourceVerdict packets with each verdict about their source
 * @param anomalies packets with each anomaly
 */
public record Counts(long packets, long duplicates, long translatedCopies, long malformed, long truncated,
		long otherOn3544, Map<PacketKind, Long> byKind, Map<DestinationVerdict, Long> byDestinationVerdict,
		Map<ServerVerdict, Long> byServerVerdict, Map<SourceVerdict, Long> bySourceVerdict,
		Map<Anomaly, Long> anomalies) {
}
