package org.driftwood.submission;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Tells uploaders' networks apart without remembering them: keyed hashes of the /24 or
 * /48.
 */
@Component
class Uploaders {

	private static final int IPV4_NETWORK_BYTES = 3;

	private static final int IPV6_NETWORK_BYTES = 6;

	private final List<IpAddressMatcher> trustedProxies;

	private final byte[] secret;

	Uploaders(SubmissionProperties properties, DataDirectory directory) throws IOException {
		this.trustedProxies = properties.trustedNetworks();
		this.secret = directory.secret();
	}

	/**
	 * The uploader behind a request; what a proxy says of him counts only if the proxy is
	 * trusted.
	 */
	Uploader of(HttpServletRequest request) {
		return new Uploader(networkHash(InetAddress.ofLiteral(address(request)).getAddress()));
	}

	/** Whether an address lies in the network that has this hash. */
	boolean isIn(@Nullable String networkHash, Ipv4Address address) {
		byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(address.bits()).array();
		return networkHash(bytes).equals(networkHash);
	}

	private String networkHash(byte[] address) {
		int kept = (address.length == 4) ? IPV4_NETWORK_BYTES : IPV6_NETWORK_BYTES;
		return HexFormat.of().formatHex(Sha256.keyed(this.secret, Arrays.copyOf(address, kept)));
	}

	/**
	 * Whether the sender's side of the connection is encrypted; a trusted proxy's word
	 * counts.
	 */
	boolean isSecure(HttpServletRequest request) {
		return request.isSecure()
				|| (isTrusted(request.getRemoteAddr()) && "https".equals(request.getHeader("X-Forwarded-Proto")));
	}

	/** A key that only this portal can make from the words: the same each time. */
	OwnerKey keyFor(String words) {
		return OwnerKey.of(secretFor("owner key: " + words));
	}

	/** Secret bytes that only this portal can make from the words: the same each time. */
	byte[] secretFor(String words) {
		return Sha256.keyed(this.secret, words.getBytes(StandardCharsets.UTF_8));
	}

	private String address(HttpServletRequest request) {
		String address = request.getRemoteAddr();
		String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
		List<String> hops = Arrays.asList(forwarded.split(",", -1)).reversed();
		for (String hop : hops) {
			if (!isTrusted(address) || !isAddress(hop.strip())) {
				return address;
			}
			address = hop.strip();
		}
		return address;
	}

	private boolean isTrusted(String address) {
		return this.trustedProxies.stream().anyMatch((proxy) -> proxy.matches(address));
	}

	private static boolean isAddress(String text) {
		try {
			InetAddress.ofLiteral(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
