package org.driftwood.privacy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.NetworkPacket;
import org.jspecify.annotations.Nullable;

/**
 * Puts TLS client hellos together that go on in the next segments: those of browsers are
 * longer than one, and name the server anywhere in them. In memory of a constant size:
 * where there are many at once the first ones count. What comes out of order is given up.
 */
final class SplitHellos {

	/** Hellos at once. */
	private static final int MOST = 64;

	/** How many segments one has; the longest record takes a dozen. */
	private static final int PIECES = 16;

	/** How many segments of all connections go by before one is given up. */
	private static final int PATIENCE = 1_000;

	private final Map<Bytes, Beginning> beginnings = new LinkedHashMap<>();

	private int segments;

	/**
	 * The first segments of one.
	 *
	 * @param next TCP's number of the first byte that is missing
	 * @param since the segment with which it began
	 */
	private record Beginning(Bytes record, int next, int pieces, int since) {

		private boolean goesOnWith(NetworkPacket packet) {
			return packet.sequence() == this.next;
		}

		/** Whether all of it was there before. */
		private boolean has(NetworkPacket packet) {
			return packet.sequence() + packet.payload().length() - this.next <= 0;
		}

	}

	/**
	 * Takes a segment with a payload.
	 * @return the server that it names, with what came before; nothing where none is
	 * named so far, and null where the segment belongs to no hello
	 */
	@Nullable Bytes serverName(NetworkPacket packet) {
		this.segments++;
		giveUpTooOld();
		Bytes payload = packet.payload();
		if (ClientHello.mayBe(payload)) {
			return serverName(connection(packet), new Beginning(payload, next(packet), 1, this.segments));
		}
		return this.beginnings.isEmpty() ? null : goOn(connection(packet), packet);
	}

	private @Nullable Bytes goOn(Bytes connection, NetworkPacket packet) {
		Beginning beginning = this.beginnings.get(connection);
		if (beginning == null) {
			return null;
		}
		if (beginning.has(packet)) {
			return Bytes.EMPTY;
		}
		if (!beginning.goesOnWith(packet)) {
			this.beginnings.remove(connection);
		}
		return beginning.goesOnWith(packet)
				? serverName(connection, new Beginning(joined(beginning.record(), packet.payload()), next(packet),
						beginning.pieces() + 1, beginning.since()))
				: null;
	}

	/** Keeps one that has not come to the name. */
	private Bytes serverName(Bytes connection, Beginning hello) {
		Bytes name = ClientHello.serverName(hello.record());
		boolean goesOn = name.length() == 0 && ClientHello.isCut(hello.record()) && hello.pieces() < PIECES;
		if (!goesOn) {
			this.beginnings.remove(connection);
		}
		else if (this.beginnings.size() < MOST || this.beginnings.containsKey(connection)) {
			this.beginnings.put(connection,
					new Beginning(Bytes.of(hello.record().toArray()), hello.next(), hello.pieces(), hello.since()));
		}
		return name;
	}

	/** They stand in the order in which they began, but for one that began anew. */
	private void giveUpTooOld() {
		Iterator<Beginning> oldest = this.beginnings.values().iterator();
		if (oldest.hasNext() && this.segments - oldest.next().since() > PATIENCE) {
			oldest.remove();
		}
	}

	private static int next(NetworkPacket packet) {
		return packet.sequence() + packet.payload().length();
	}

	private static Bytes connection(NetworkPacket packet) {
		byte[] ports = { (byte) (packet.sourcePort() >> 8), (byte) packet.sourcePort(),
				(byte) (packet.destinationPort() >> 8), (byte) packet.destinationPort() };
		return joined(packet.addresses(), Bytes.of(ports));
	}

	private static Bytes joined(Bytes first, Bytes second) {
		byte[] both = new byte[first.length() + second.length()];
		first.copyTo(both, 0);
		second.copyTo(both, first.length());
		return Bytes.of(both);
	}

}
