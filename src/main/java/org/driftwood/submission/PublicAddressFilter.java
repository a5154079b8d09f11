package org.driftwood.submission;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets every address that the portal tells of itself be the one that the world knows:
 * that of the settings, or as the request has it, with a trusted proxy's word for
 * encryption.
 */
class PublicAddressFilter extends OncePerRequestFilter {

	private static final int HTTPS_PORT = 443;

	private final SubmissionProperties properties;

	private final Uploaders uploaders;

	PublicAddressFilter(SubmissionProperties properties, Uploaders uploaders) {
		this.properties = properties;
		this.uploaders = uploaders;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(known(request), response);
	}

	private HttpServletRequest known(HttpServletRequest request) {
		PublicAddress address = this.properties.publicAddress();
		if (address != null) {
			return new Known(request, address);
		}
		boolean proxied = !request.isSecure() && this.uploaders.isSecure(request);
		return proxied ? new Known(request, new PublicAddress("https", request.getServerName(), proxiedPort(request)))
				: request;
	}

	/** A proxy that hands the host on says a port only where it is an odd one. */
	private static int proxiedPort(HttpServletRequest request) {
		String host = request.getHeader("Host");
		return (host != null && host.matches(".*:[0-9]+")) ? request.getServerPort() : HTTPS_PORT;
	}

	/** A request under the address that the world knows. */
	private static final class Known extends HttpServletRequestWrapper {

		private final PublicAddress address;

		private Known(HttpServletRequest request, PublicAddress address) {
			super(request);
			this.address = address;
		}

		@Override
		public String getScheme() {
			return this.address.scheme();
		}

		@Override
		public String getServerName() {
			return this.address.host();
		}

		@Override
		public int getServerPort() {
			return this.address.port();
		}

	}

}
