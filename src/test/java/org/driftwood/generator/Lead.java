package org.driftwood.generator;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Endpoint;

/** What stands before the IPv6 packet (RFC 4380 5.1.1). */
sealed interface Lead {

	void write(Wire wire);

	int length();

	/** Who the packet came from, by the server's word. */
	record Origin(Endpoint mapped) implements Lead {

		@Override
		public void write(Wire wire) {
			wire.u16(0).u16(this.mapped.port() ^ 0xffff).u32(this.mapped.address().bits() ^ 0xffff_ffffL);
		}

		@Override
		public int length() {
			return 8;
		}

	}

	/** The client's nonce, and more that nobody uses. */
	record Authentication(Bytes identifier, Bytes value, long nonce, int confirmation) implements Lead {

		@Override
		public void write(Wire wire) {
			wire.u16(1).u8(this.identifier.length()).u8(this.value.length());
			wire.bytes(this.identifier).bytes(this.value).u64(this.nonce).u8(this.confirmation);
		}

		@Override
		public int length() {
			return 13 + this.identifier.length() + this.value.length();
		}

	}

}
