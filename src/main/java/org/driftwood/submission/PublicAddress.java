package org.driftwood.submission;

import java.net.URI;

/** Where the world finds the portal. */
record PublicAddress(String scheme, String host, int port) {

	private static final int HTTP_PORT = 80;

	private static final int HTTPS_PORT = 443;

	/**
	 * Reads a setting such as {@code https://driftwood.example.org}.
	 * @throws IllegalArgumentException where it has anything else in it
	 */
	static PublicAddress parse(String setting) {
		URI address = URI.create(setting.strip());
		String scheme = address.getScheme();
		String host = address.getHost();
		boolean secure = "https".equalsIgnoreCase(scheme);
		if (host == null || !(secure || "http".equalsIgnoreCase(scheme)) || !isBare(address)) {
			throw new IllegalArgumentException(setting);
		}
		int usual = secure ? HTTPS_PORT : HTTP_PORT;
		return new PublicAddress(secure ? "https" : "http", host, (address.getPort() < 0) ? usual : address.getPort());
	}

	private static boolean isBare(URI address) {
		String path = address.getPath();
		return (path.isEmpty() || path.equals("/")) && address.getQuery() == null && address.getFragment() == null
				&& address.getUserInfo() == null;
	}

}
