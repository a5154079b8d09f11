package org.driftwood;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CaptureWriter;
import org.driftwood.capture.CapturedPacket;
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
import org.driftwood.privacy.ExcerptFrame;

/** Captures of somebody whose address is known. */
final class HomeCapture {

	static final String ADDRESS = "192.52.193.77";

	private static final Ipv4Address HOME = Frames.ipv4(ADDRESS);

	private HomeCapture() {
	}

	/** The address in each place once, a packet or fragment a second. */
	static byte[] places() {
		return Captures.of(Arrays.stream(HomePlace.values()).flatMap((place) -> place.packets(HOME).stream()).toList());
	}

	/** The places in another form of {@link #places()}, each as a capture of its own. */
	static Map<HomePlace, byte[]> places(byte[] capture) throws IOException, CaptureFormatException {
		CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(capture),
				new CaptureLimits(1 << 30, 1_000, 1_000));
		Map<HomePlace, byte[]> places = new EnumMap<>(HomePlace.class);
		for (HomePlace place : HomePlace.values()) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (CaptureWriter writer = new CaptureWriter(bytes, ExcerptFrame.LINK_TYPE)) {
				for (int i = 0; i < place.packets(HOME).size(); i++) {
					CapturedPacket packet = Objects.requireNonNull(reader.next(), place.name());
					writer.write(packet.timeNanos(), packet.originalLength(), packet.data(), packet.offset(),
							packet.length());
				}
			}
			places.put(place, bytes.toByteArray());
		}
		return places;
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
