package org.driftwood.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.driftwood.decode.Frames;
import org.driftwood.decode.Vectors;
import org.driftwood.privacy.OtherContents.Counted;
import org.driftwood.privacy.OtherContents.Host;
import org.driftwood.privacy.OtherContents.Name;
import org.driftwood.privacy.OtherContents.Port;
import org.driftwood.privacy.OtherContents.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;

/** What is told of packets that are no Teredo. */
class ContentsTests {

	private static final String CLIENT = "192.0.2.7:50000";

	private static final String SERVER = "198.51.100.9";

	private final Overhearing heard = new Overhearing();

	@ParameterizedTest
	@ValueSource(ints = { 53, 5353, 5355 })
	void namesWhatWasAskedForInBothDirections(int port) {
		byte[] question = Overhearing.question("www.example.org");
		this.heard.udp(CLIENT, SERVER + ":" + port, question).udp(SERVER + ":" + port, CLIENT, question);
		this.heard.udp(CLIENT, SERVER + ":" + port, Overhearing.question("example.com"));
		assertThat(this.heard.found().dnsNames().entries()).containsExactly(new Counted("www.example.org", 2),
				new Counted("example.com", 1));
	}

	/**
	 * Some resolvers draw the case of each letter, so that answers are harder to forge.
	 */
	@Test
	void theCaseOfLettersMakesNoOtherName() {
		for (String name : List.of("www.example.org", "wWw.eXAMPLe.oRg", "WWW.EXAMPLE.ORG", "[example].org")) {
			this.heard.udp(CLIENT, SERVER + ":53", Overhearing.question(name));
		}
		this.heard.tcp(CLIENT, SERVER + ":80", "GET / HTTP/1.1\r\nHost: Example.ORG\r\n\r\n");
		assertThat(this.heard.found().dnsNames().entries()).containsExactly(new Counted("www.example.org", 3),
				new Counted("[example].org", 1));
		assertThat(this.heard.found().httpHosts().entries()).containsExactly(new Counted("example.org", 1));
	}

	@Test
	void namesWhatWasAskedForOverTcp() {
		byte[] question = Overhearing.question("example.org");
		this.heard.tcp(CLIENT, SERVER + ":53", join(Frames.u16(question.length), question));
		assertThat(this.heard.found().dnsNames().entries()).containsExactly(new Counted("example.org", 1));
	}

	@Test
	void countsANameOncePerPacketAndFollowsPointersBackwards() {
		byte[] twice = join(hex("0000 0000 0003 0000 0000 0000"), Overhearing.name("printer.local"),
				hex("001c 0001 c00c 00ff 0001 04 61626364 c014 0001 0001"));
		this.heard.udp(CLIENT, "224.0.0.251:5353", twice);
		assertThat(this.heard.found().dnsNames().entries()).containsExactly(new Counted("printer.local", 1),
				new Counted("abcd.local", 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "c00c", "c00e c00c", "03 616263 c00c", "40 00", "3f 61", "c0" })
	void endsNamesThatDoNot(String name) {
		this.heard.udp(CLIENT, SERVER + ":53", join(hex("1234 0100 0001 0000 0000 0000"), hex(name)));
		assertThat(this.heard.found().dnsNames().entries()).isEmpty();
	}

	@Test
	void writesNetBiosNamesAsPeopleDo() {
		byte[] name = hex("20 4650464a4544455045434649434143414341434143414341434143414341 4341 00");
		this.heard.udp("192.0.2.7:137", "192.0.2.255:137",
				join(hex("1234 0110 0001 0000 0000 0000"), name, hex("0020 0001")));
		assertThat(this.heard.found().dnsNames().entries()).extracting(Counted::name)
			.hasSize(1)
			.allMatch((it) -> it.matches("[A-Z0-9_.]+"));
	}

	@Test
	void namesHostsThatAnnounceThemselves() {
		byte[] answer = join(hex("0000 8400 0000 0002 0000 0000"), Overhearing.name("annas-phone.local"),
				hex("0001 8001 00000078 0004 c0000207 c00c 001c 8001 00000078 0010"), new byte[16]);
		this.heard.udp("192.0.2.7:5353", "224.0.0.251:5353", answer);
		assertThat(this.heard.found().names().entries()).containsExactly(new Name(NameKind.HOST, "annas-phone.local"));
	}

	@Test
	void namesTheServerOfAnEncryptedConnectionOnAnyPort() {
		this.heard.tcp(CLIENT, SERVER + ":8443", Overhearing.hello("mail.example.org"));
		assertThat(this.heard.found().tlsNames().entries()).containsExactly(new Counted("mail.example.org", 1));
	}

	@ParameterizedTest
	@ValueSource(ints = { 6, 50, 60, 70 })
	void namesTheServerOfAHelloThatGoesOnInTheNextSegment(int cut) {
		byte[] hello = Overhearing.hello("mail.example.org");
		byte[] first = Arrays.copyOf(hello, cut);
		byte[] second = Arrays.copyOfRange(hello, cut, hello.length);
		this.heard.tcp(CLIENT, SERVER + ":443", -5, first).tcp(CLIENT, SERVER + ":443", -5, first);
		this.heard.tcp(SERVER + ":443", CLIENT, 1, new byte[9]).tcp(CLIENT, "198.51.100.8:443", cut - 5, second);
		assertThat(this.heard.found().tlsNames().entries()).isEmpty();
		this.heard.tcp(CLIENT, SERVER + ":443", cut - 5, second).tcp(CLIENT, SERVER + ":443", cut - 5, second);
		assertThat(this.heard.found().tlsNames().entries()).containsExactly(new Counted("mail.example.org", 1));
	}

	@Test
	void putsNoHelloTogetherOfWhatIsNotNextToEachOther() {
		byte[] hello = Overhearing.hello("mail.example.org");
		this.heard.tcp(CLIENT, SERVER + ":443", 1, Arrays.copyOf(hello, 50));
		this.heard.tcp(CLIENT, SERVER + ":443", 52, Arrays.copyOfRange(hello, 50, hello.length));
		this.heard.tcp(CLIENT, SERVER + ":443", 51, Arrays.copyOfRange(hello, 50, hello.length));
		assertThat(this.heard.found().tlsNames().entries()).isEmpty();
	}

	@Test
	void keepsTheFirstHellosWhereThereAreTooMany() {
		byte[] hello = Overhearing.hello("mail.example.org");
		for (int port = 1; port <= 100; port++) {
			this.heard.tcp("192.0.2.7:" + port, SERVER + ":443", 1, Arrays.copyOf(hello, 50));
		}
		for (int port = 1; port <= 100; port++) {
			this.heard.tcp("192.0.2.7:" + port, SERVER + ":443", 51, Arrays.copyOfRange(hello, 50, hello.length));
		}
		assertThat(this.heard.found().tlsNames().entries()).containsExactly(new Counted("mail.example.org", 64));
	}

	@Test
	void namesHostsOfRequestsAndWhoShowsHisPassword() {
		String credentials = Base64.getEncoder().encodeToString("anna:secret".getBytes(StandardCharsets.UTF_8));
		this.heard.tcp(CLIENT, SERVER + ":8080", "GET / HTTP/1.1\r\nAccept: */*\r\nhost:  example.org:8080\r\n\r\n");
		this.heard.tcp(CLIENT, SERVER + ":80", "POST /a HTTP/1.1\r\nHost: example.com\r\nAuthorization: Basic "
				+ credentials + "\r\n\r\nHost: no.example\r\n");
		assertThat(this.heard.found().httpHosts().entries()).extracting(Counted::name)
			.containsExactly("example.org:8080", "example.com");
		assertThat(this.heard.found().cleartext()).isEqualTo(Map.of(Cleartext.HTTP, 1L));
		assertThat(this.heard.found().names().entries()).containsExactly(new Name(NameKind.USER, "anna"));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '^', textBlock = """
			21, FTP, USER anna
			110, POP3, user anna
			110, POP3, APOP anna c4c9334bac560ecc979e58001b3e22fb
			143, IMAP, a1 LOGIN "anna" secret
			119, NNTP, AUTHINFO USER anna
			6667, IRC, USER anna 0 * :Anna
			25, SMTP, AUTH PLAIN AGFubmEAc2VjcmV0
			""")
	void readsWhoLogsIn(int port, Cleartext protocol, String line) {
		this.heard.tcp(CLIENT, SERVER + ":" + port, "NOOP\r\n" + line + "\r\n");
		assertThat(this.heard.found().cleartext()).isEqualTo(Map.of(protocol, 1L));
		assertThat(this.heard.found().names().entries()).containsExactly(new Name(NameKind.USER, "anna"));
	}

	@ParameterizedTest
	@CsvSource({ "21, 331 USER name okay", "110, USERS", "143, a1 NOOP", "25, AUTHOR", "23, ''", "6667, PING" })
	void hearsNoLoginInOtherLines(int port, String line) {
		this.heard.tcp(CLIENT, SERVER + ":" + port, line + "\r\n".repeat(line.isEmpty() ? 0 : 1));
		this.heard.tcp(SERVER + ":" + port, CLIENT, "PASS secret\r\n");
		assertThat(this.heard.found().cleartext()).isEmpty();
	}

	@Test
	void readsSecretsThatAreNoText() {
		this.heard.tcp(CLIENT, SERVER + ":23", "a").tcp(CLIENT, SERVER + ":23", hex("fffd03"));
		this.heard.tcp(CLIENT, SERVER + ":389", hex("3012 020101 600d 020103 0402 636e 8004 70617373"));
		this.heard.udp(CLIENT, SERVER + ":161", hex("300b 020101 0406 7075626c6963"));
		this.heard.udp(CLIENT, SERVER + ":161", hex("3006 020103 300100"));
		this.heard.udp(CLIENT, SERVER + ":1812", join(hex("01 01 001a"), new byte[16], hex("01 06 616e6e61")));
		this.heard.udp(CLIENT, SERVER + ":5060",
				"REGISTER sip:example.org SIP/2.0\r\nAuthorization: Digest username=\"bob\", realm=\"a\"\r\n\r\n"
					.getBytes(StandardCharsets.UTF_8));
		assertThat(this.heard.found().cleartext()).isEqualTo(Map.of(Cleartext.TELNET, 1L, Cleartext.LDAP, 1L,
				Cleartext.SNMP, 1L, Cleartext.RADIUS, 1L, Cleartext.SIP, 1L));
		assertThat(this.heard.found().names().entries()).extracting(Name::value).containsExactly("cn", "anna", "bob");
	}

	@Test
	void namesWhoAsksForAnAddress() {
		byte[] request = Frames.put16(Frames.put16(new byte[240], 236, 0x6382), 238, 0x5363);
		request[0] = 1;
		byte[] options = join(hex("00 0c 06 6c6170746f70 51 07 00 00 00"), "ab.c".getBytes(StandardCharsets.UTF_8),
				hex("ff"));
		this.heard.udp("0.0.0.0:68", "255.255.255.255:67", join(request, options));
		assertThat(this.heard.found().names().entries()).containsExactly(new Name(NameKind.HOST, "laptop"),
				new Name(NameKind.HOST, "ab.c"));
	}

	@Test
	void countsHostsAndLowerPortsByVolume() {
		this.heard.tcp(CLIENT, SERVER + ":443", new byte[100]).tcp(SERVER + ":443", CLIENT, new byte[960]);
		this.heard.udp(CLIENT, "203.0.113.5:60000", new byte[72]);
		assertThat(this.heard.found().hosts().entries()).containsExactly(new Host("192.0.2.7", 3, 1240),
				new Host(SERVER, 2, 1140), new Host("203.0.113.5", 1, 100));
		assertThat(this.heard.found().ports().entries()).containsExactly(new Port(Transport.TCP, 443, 2, 1140),
				new Port(Transport.UDP, 50_000, 1, 100));
		assertThat(this.heard.found().packets()).isEqualTo(3);
		assertThat(this.heard.found().bytes()).isEqualTo(1240);
	}

	@Test
	void readsIpv6AndWhatIsInTunnels() {
		byte[] datagram = join(Frames.u16(50_000), Frames.u16(53), Frames.u16(8 + 29), Frames.u16(0),
				Overhearing.question("example.com"));
		byte[] ipv6 = Frames.ipv6("2001:db8::7", "2001:db8::53", 17, 64, datagram);
		this.heard.frame(1, Frames.ethernet("86dd", ipv6));
		this.heard.frame(Overhearing.RAW_IPV4,
				Frames.ipv4(Frames.ipv4("192.0.2.7"), Frames.ipv4(SERVER), 64, 41, ipv6));
		assertThat(this.heard.found().dnsNames().entries()).containsExactly(new Counted("example.com", 2));
		assertThat(this.heard.found().hosts().entries()).extracting(Host::address)
			.containsExactlyInAnyOrder("2001:db8::7", "2001:db8::53", "192.0.2.7", SERVER);
	}

	@Test
	void leavesTeredoOutButForItsNetworkCards() {
		this.heard.frame(1, Frames.ethernet(Vectors.v1())).frame(1, Frames.ethernet("0806", new byte[46]));
		this.heard.frame(1, join(hex("ffffffffffff 020000000003 88cc"), new byte[46]));
		assertThat(this.heard.found().packets()).isEqualTo(2);
		assertThat(this.heard.found().hosts().entries()).isEmpty();
		assertThat(this.heard.found().macAddresses().entries()).containsExactly("02:00:00:00:00:01",
				"02:00:00:00:00:02", "02:00:00:00:00:03");
	}

}
