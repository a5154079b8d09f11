package org.driftwood.privacy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

/** What is shown in place of IPv4 addresses. Not for several threads. */
final class StandIns {

	private static final int REMEMBERED = 4_096;

	private static final int HOST = 0xff;

	private static final int ORDINARY_HOSTS = 254;

	private static final long HOSTS = 1L << 40;

	private static final long NETWORKS = 2L << 40;

	private static final long SALT = 1L << 48;

	private static final int SALTS = 16;

	/** Addresses of one link or one site, of which everybody has the same. */
	private enum Local {

		PRIVATE_8(0x0a000000, 8), PRIVATE_12(0xac100000, 12), PRIVATE_16(0xc0a80000, 16), SHARED(0x64400000, 10),
		LINK(0xa9fe0000, 16);

		private final int first;

		private final int prefixLength;

		Local(int first, int prefixLength) {
			this.first = first;
			this.prefixLength = prefixLength;
		}

		private boolean holds(Ipv4Address address) {
			return address.sameNetwork(new Ipv4Address(this.first), this.prefixLength);
		}

		/** How many networks of 256 it has. */
		private int networks() {
			return 1 << (24 - this.prefixLength);
		}

	}

	private final Set<Ipv4Address> home;

	private final Set<Ipv4Address> shown;

	private final KeyedPermutation permutation;

	private final StandInNetworks networks;

	private final Map<Ipv4Address, Ipv4Address> remembered = new HashMap<>();

	private long salt;

	StandIns(HomeAddresses home, Set<Ipv4Address> shown, KeyedHash hash) {
		this.home = new HashSet<>();
		this.shown = Set.copyOf(shown);
		this.permutation = new KeyedPermutation(hash);
		Set<Ipv4Address> publicHome = new HashSet<>();
		for (Ipv4Address address : home.addresses()) {
			if (!isNobodys(address)) {
				this.home.add(address);
			}
			if (!isNobodys(address) && !isLocal(address)) {
				publicHome.add(address);
			}
		}
		this.networks = new StandInNetworks(publicHome, this.shown, hash);
		while (this.salt < SALTS * SALT && showsHome()) {
			this.salt += SALT;
		}
	}

	/** The same for another thread. */
	StandIns(StandIns other) {
		this.home = other.home;
		this.shown = other.shown;
		this.permutation = other.permutation;
		this.networks = other.networks;
		this.salt = other.salt;
	}

	/**
	 * Whether one home is shown as what is, in some coding, the real address of one.
	 * Nobody could know, but whoever searches for a home would find it.
	 */
	private boolean showsHome() {
		for (Ipv4Address address : this.home) {
			if (isHomeCoded(made(address))) {
				return true;
			}
		}
		return false;
	}

	private boolean isHomeCoded(Ipv4Address address) {
		for (Coding coding : Coding.values()) {
			if (isHome(coding.address(address.bits()))) {
				return true;
			}
		}
		return false;
	}

	/** Groups, broadcasts, loopback and the like: they stay as they are. */
	private static boolean isNobodys(Ipv4Address address) {
		int first = address.bits() >>> 24;
		return first == 0 || first == 127 || (first >= 224 && first < 240) || address.bits() == -1;
	}

	private static boolean isLocal(Ipv4Address address) {
		for (Local local : Local.values()) {
			if (local.holds(address)) {
				return true;
			}
		}
		return false;
	}

	/** Whether it is one of the submitter's own. */
	boolean isHome(Ipv4Address address) {
		return this.home.contains(address);
	}

	/** Whether it is one of the submitter's own or next to one. */
	boolean isNearHome(Ipv4Address address) {
		return isHome(address) || this.networks.isHome(address);
	}

	/** What is shown of an address that is shown if possible. */
	Ipv4Address sender(Ipv4Address address) {
		if (isNobodys(address)) {
			return address;
		}
		if (isLocal(address) || this.networks.isHome(address)) {
			return standIn(address);
		}
		Coding mistaken = mistaken(address);
		return (mistaken != null && isHome(mistaken.address(address.bits()))) ? corrected(address, mistaken) : address;
	}

	/** What is shown of an address of somebody who has not sent. */
	Ipv4Address client(Ipv4Address address) {
		if (isNobodys(address) || isNearHome(address) || this.shown.contains(address)) {
			return sender(address);
		}
		Coding mistaken = mistaken(address);
		return (mistaken != null) ? corrected(address, mistaken) : standIn(address);
	}

	/** The coding in which an address that is not at home is nevertheless. */
	private @Nullable Coding mistaken(Ipv4Address address) {
		for (Coding coding : Coding.values()) {
			if (isNearHome(coding.address(address.bits()))) {
				return coding;
			}
		}
		return null;
	}

	private Ipv4Address corrected(Ipv4Address address, Coding mistaken) {
		return new Ipv4Address(mistaken.bits(standIn(mistaken.address(address.bits()))));
	}

	private Ipv4Address standIn(Ipv4Address address) {
		Ipv4Address known = this.remembered.get(address);
		if (known != null) {
			return known;
		}
		if (this.remembered.size() == REMEMBERED) {
			this.remembered.clear();
		}
		Ipv4Address standIn = made(address);
		this.remembered.put(address, standIn);
		return standIn;
	}

	private Ipv4Address made(Ipv4Address address) {
		return isLocal(address) ? local(address) : global(address);
	}

	private Ipv4Address local(Ipv4Address address) {
		for (Local local : Local.values()) {
			if (local.holds(address)) {
				int first = local.first >>> 8;
				int network = this.permutation.apply(NETWORKS + this.salt + first, local.networks(),
						(address.bits() >>> 8) - first);
				return new Ipv4Address((first + network) << 8 | host(address));
			}
		}
		throw new IllegalArgumentException("not local: " + address);
	}

	private Ipv4Address global(Ipv4Address address) {
		int network = this.networks.standIn(address);
		Ipv4Address standIn = new Ipv4Address(network << 8 | host(address));
		// Those that are shown in full, or by mistake are home, stand in the same
		// network.
		// Shuffling on until beside them keeps every image different; it ends at the
		// address itself at the latest.
		while (network == address.bits() >>> 8 && (this.shown.contains(standIn) || isHomeCoded(standIn))) {
			standIn = new Ipv4Address(network << 8 | host(standIn));
		}
		return standIn;
	}

	/** The shuffled last byte. The network's own address and its broadcast stay. */
	private int host(Ipv4Address address) {
		int host = address.bits() & HOST;
		if (host == 0 || host == HOST) {
			return host;
		}
		return 1 + this.permutation.apply(HOSTS + this.salt + (address.bits() >>> 8), ORDINARY_HOSTS, host - 1);
	}

}
