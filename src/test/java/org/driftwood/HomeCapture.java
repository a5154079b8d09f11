package org.driftwood;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.generator.Cast;
import org.driftwood.generator.Container;
import org.driftwood.generator.Frame;
import org.driftwood.generator.Link;
import org.driftwood.generator.Scene;
import org.driftwood.generator.Stray;
import org.driftwood.generator.Twist;

/** Captures of somebody whose address is known. */
final class HomeCapture {

	static final String ADDRESS = "192.52.193.77";

	private static final Ipv4Address HOME = Frames.ipv4(ADDRESS);

	private static final int RAW_IPV4 = 228;

	private static final long BEGIN = 1_700_000_000L;

	private static final long NANOS = 1_000_000_000L;

	private HomeCapture() {
	}

	/** The address in each place once, a second for each. */
	static byte[] places() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (CaptureWriter writer = new CaptureWriter(bytes, RAW_IPV4)) {
			for (HomePlace place : HomePlace.values()) {
				for (byte[] packet : place.packets(HOME)) {
					writer.write(nanos(place), packet.length, packet, 0, packet.length);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** When the packet was there that has the address in the place. */
	static long nanos(HomePlace place) {
		return (BEGIN + List.of(HomePlace.values()).indexOf(place)) * NANOS;
	}

	/**
	 * All that honest and odd hosts send to somebody and he to them, as
	 * {@code tcpdump -i any} writes it.
	 */
	static byte[] visited() {
		Cast cast = new Cast(Frames.ipv4("192.0.2.33"), new Endpoint(HOME, 40_000),
				Frames.endpoint("203.0.113.121:51234"), Frames.ipv4("192.0.2.201"),
				Frames.endpoint("203.0.113.180:50123"), 0x0123_4567_89ab_cdefL);
		List<Frame> frames = new ArrayList<>();
		for (Scene scene : Scene.values()) {
			frames.add(onItsWay(scene.with(cast)));
		}
		for (Twist twist : Twist.values()) {
			for (Scene scene : List.of(Scene.BUBBLE_FROM_SERVER, Scene.ICMPV6_ERROR)) {
				frames.add(onItsWay(twist.applied(scene.with(cast), cast)));
			}
		}
		return Container.PCAP.of(ByteOrder.LITTLE_ENDIAN, frames).bytes();
	}

	private static Frame onItsWay(Stray stray) {
		Direction direction = stray.source().address().equals(HOME) ? Direction.FROM_US
				: stray.destination().address().equals(HOME) ? Direction.TO_US : Direction.UNKNOWN;
		return stray.going(direction).on(Link.COOKED_2);
	}

}
