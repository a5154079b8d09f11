package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;
import static org.driftwood.decode.Frames.put16;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What leaves before any view is made, and what stays. */
class QuickLookTests {

	private static final String HOST = "192.0.2.7:49152";

	private static final String OTHER = "192.0.2.8:49153";

	@Test
	void turnsForeignPacketsAwayWithoutANewObject() {
		byte[] udp = Frames.udp(HOST, OTHER, hex("45000000"));
		assertRefused(udp, Verdict.Reason.OTHER_UDP);
		byte[] tcp = Frames.ipv4(Frames.ipv4("192.0.2.7"), Frames.ipv4("192.0.2.8"), 64, 6, new byte[20]);
		assertRefused(tcp, Verdict.Reason.NOT_UDP);
		assertThat(QuickLook.refuse(LinkType.ETHERNET, Bytes.of(Frames.ethernet("86dd", new byte[48]))))
			.isSameAs(Verdict.Reason.NOT_IPV4.verdict());
	}

	@Test
	void turnsPayloadsAwayThatBeginLikeTeredoWithoutItsAddresses() {
		byte[] inner = Frames.ipv6("2001:db8::1", "2001:db8::2", 59, 64, new byte[0]);
		assertRefused(Frames.udp(HOST, OTHER, inner), Verdict.Reason.OTHER_UDP);
		assertRefused(Frames.udp(HOST, OTHER, join(Frames.origin(HOST), inner)), Verdict.Reason.OTHER_UDP);
		assertRefused(Frames.udp(HOST, OTHER, hex("00")), Verdict.Reason.OTHER_UDP);
		assertRefused(Frames.udp(HOST, OTHER, hex("6000")), Verdict.Reason.OTHER_UDP);
		assertRefused(Frames.udp(HOST, OTHER, hex("0000")), Verdict.Reason.OTHER_UDP);
	}

	@Test
	void leavesToTheViewsWhatMayBeTeredo() {
		assertThat(Vectors.ipv4Packets()).allSatisfy((packet) -> assertKept(packet));
		assertKept(Frames.udp(HOST, OTHER, hex("0001")));
		assertKept(Frames.udp(HOST, Vectors.SERVER, new byte[0]));
		byte[] foreign = Frames.udp(HOST, OTHER, hex("45000000"));
		assertKept(put16(foreign.clone(), 6, 0x2000));
		assertKept(put16(foreign.clone(), 0, 0x4600));
		assertKept(put16(foreign.clone(), 2, 0));
	}

	private static void assertRefused(byte[] ipv4, Verdict.Reason reason) {
		for (Looked looked : looks(ipv4)) {
			assertThat(looked.verdict()).isSameAs(reason.verdict());
		}
	}

	private static void assertKept(byte[] ipv4) {
		for (Looked looked : looks(ipv4)) {
			assertThat(looked.verdict()).isNull();
		}
	}

	private static List<Looked> looks(byte[] ipv4) {
		return List.of(new Looked(LinkType.RAW, Bytes.of(ipv4)), new Looked(LinkType.RAW_IPV4, Bytes.of(ipv4)),
				new Looked(LinkType.ETHERNET, Bytes.of(Frames.ethernet(ipv4))),
				new Looked(LinkType.LINUX_COOKED, Bytes.of(Frames.sll(Direction.TO_US, ipv4))),
				new Looked(LinkType.LINUX_COOKED_2, Bytes.of(Frames.sll2(Direction.TO_US, ipv4))));
	}

	private record Looked(LinkType type, Bytes frame) {

		private Verdict.@Nullable NotTeredo verdict() {
			return QuickLook.refuse(this.type, this.frame);
		}

	}

}
