package org.driftwood.network;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Metadata;
import com.maxmind.db.Reader;
import org.driftwood.decode.Ipv4Address;

/**
 * The operator's file, read into memory when the portal starts: what becomes of it on the
 * disk later does not matter.
 */
final class NetworkFile {

	private final Reader reader;

	private NetworkFile(Reader reader) {
		this.reader = reader;
	}

	/**
	 * Opens it.
	 * @throws IllegalArgumentException where it cannot be read
	 */
	static NetworkFile open(Path file) {
		try {
			return new NetworkFile(new Reader(file.toFile(), Reader.FileMode.MEMORY, new CHMCache()));
		}
		catch (IOException | RuntimeException ex) {
			throw new IllegalArgumentException("driftwood.networks.file: '" + file + "'", ex);
		}
	}

	/** As the file describes itself. */
	String description() {
		Metadata metadata = this.reader.getMetadata();
		String english = metadata.description().get("en");
		return NetworkRecord.plain((english != null) ? english : metadata.databaseType());
	}

	/** The day on which it was made, in UTC. */
	LocalDate madeOn() {
		return LocalDate.ofInstant(this.reader.getMetadata().buildTime(), ZoneOffset.UTC);
	}

	/** What stands in it; a record that is broken is none. */
	Optional<Network> find(Ipv4Address address) {
		byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(address.bits()).array();
		try {
			Map<?, ?> fields = this.reader.get(InetAddress.getByAddress(bytes), Map.class);
			return (fields != null) ? new NetworkRecord(fields).network() : Optional.empty();
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			return Optional.empty();
		}
	}

}
