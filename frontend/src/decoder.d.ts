/** What org.driftwood.browser.Decoder exports; TeaVM compiles it to JavaScript, and the same to WebAssembly. */
declare module '@decoder' {
  /** A file in the page's hands. Gives up to 1 MiB from the offset on, and nothing at its end. */
  export interface Source {
    read(offset: number, length: number): Uint8Array
  }

  /** Undoes zstd bit by bit: takes packed bytes (none at the file's end), gives what they unfold to; null where damaged. */
  export interface Unpacker {
    unpack(packed: Uint8Array): Uint8Array | null
  }

  /** Undoes deflate, one stream after the other. */
  export interface Inflater {
    reset(): void
    /** Takes packed bytes, of which some may be left, and writes what they unfold to; gives how many bytes that is. */
    inflate(packed: Uint8Array, target: Uint8Array): number
    /** How many packed bytes were taken last. */
    readonly taken: number
    readonly ended: boolean
    readonly damaged: boolean
  }

  /** How much of a file is looked at, as on the server, and what the excerpt keeps. */
  export interface Options {
    readonly decompressedBytes: number
    readonly decompressionRatio: number
    readonly packets: number
    /** The most bytes of the excerpt; Teredo packets beyond are counted, and left out of it. */
    readonly excerptBytes: number
    /** Whether the excerpt's packets keep what they carry behind their headers. */
    readonly payload: boolean
    zstd(): Unpacker
    inflater(): Inflater
    /** The CRC-32 of these bytes behind others with that sum, 0 at first; as a signed number. */
    crc32(bytes: Uint8Array, sum: number): number
  }

  /** Hears how the look goes on. */
  export interface Listener {
    progress(bytes: number, packets: number): void
    /** The next bytes of the excerpt, which are overwritten when this returns. */
    excerpt(bytes: Uint8Array): void
  }

  /**
   * Looks at a capture, without sending anything; a Look or a Problem in JSON. Blocks: only for a worker. After a Problem
   * the excerpt is to be thrown away.
   */
  export function look(source: Source, options: Options, listener: Listener): string

  /** Why there is no look: the file is none that can be read. */
  export interface Problem {
    problem: 'EMPTY' | 'NOT_A_CAPTURE' | 'FORMAT_UNSUPPORTED' | 'COMPRESSED_TWICE' | 'SNOOP_UNSUPPORTED' | 'ERF_UNSUPPORTED'
      | 'NETMON_UNSUPPORTED' | 'ETL_UNSUPPORTED' | 'LINK_TYPE_UNSUPPORTED' | 'DECOMPRESSED_TOO_LARGE' | 'TOO_MANY_PACKETS'
    /** LINKTYPE numbers that are not read, where that is why. */
    linkTypes?: number[]
  }

  /** What a look at a capture found, with the names that the server's report uses. */
  export interface Look {
    capture: Capture
    teredo: Teredo
    /** Which sentence the report opens with: a key below "hypothesis.". */
    answer: string
    certain: boolean
    /** The highest score first; it has two decimals. */
    hypotheses: { id: string; score: number; likelihood: string }[]
    /** The first hundred, in the order of the report. */
    conversations: Conversation[]
    else: Else
    excerpt: Excerpt
  }

  export interface Capture {
    format: 'PCAP' | 'PCAP_NANOSECOND' | 'PCAP_MODIFIED' | 'PCAPNG'
    compression: 'NONE' | 'GZIP' | 'ZSTD'
    /** Frames of any kind. */
    packets: number
    linkTypes: number[]
    unreadLinkTypes: number[]
    /** RFC 3339, to the nanosecond where needed; absent without packets. */
    firstPacketAt?: string
    lastPacketAt?: string
    end: 'COMPLETE' | 'CUT_SHORT' | 'BROKEN'
    /** These two only where it is broken: bytes of the decompressed file, and a key below "broken.". */
    brokenAt?: number
    brokenBecause?: string
  }

  /** A packet that came in fragments counts once. All maps hold only what occurs. */
  export interface Teredo {
    packets: number
    duplicates: number
    malformed: number
    truncated: number
    otherOn3544: number
    byKind: Record<string, number>
    byDestinationVerdict: Record<string, number>
    byServerVerdict: Record<string, number>
    bySourceVerdict: Record<string, number>
    anomalies: Record<string, number>
  }

  /** Absent: what is unknown or has no verdict. */
  export interface Conversation {
    source: string
    destination: string
    server?: string
    client?: string
    group: string
    packets: number
    destinationVerdict?: string
    serverVerdict?: string
    sourceVerdict?: string
    stray: boolean
  }

  /**
   * What is no Teredo, and what the file tells beside its packets. Each list holds at most 50, the largest first where it is
   * counted; "more" has how many different ones did not fit, and no entry where all did. Names are as they came, but
   * without control characters, and of at most 255 characters.
   */
  export interface Else {
    /** Frames that do not go into the excerpt because they are no Teredo, and the bytes captured of them. */
    packets: number
    bytes: number
    /** DNS, mDNS, LLMNR and NetBIOS: names that were asked for. Counted in packets. */
    dnsNames: Counted[]
    tlsNames: Counted[]
    httpHosts: Counted[]
    hosts: { address: string; packets: number; bytes: number }[]
    /** The lower port of the two, which is mostly the service. */
    ports: { transport: 'TCP' | 'UDP'; port: number; packets: number; bytes: number }[]
    /** Packets in which a login or another secret can be read. */
    cleartext: { protocol: Cleartext; packets: number }[]
    /** In order of appearance. */
    names: { kind: NameKind; value: string }[]
    /** Of all frames, Teredo or not; groups and broadcast left out. In order of appearance. */
    macAddresses: string[]
    more: Partial<Record<Category, number>>
  }

  export type Category =
    'dnsNames' | 'tlsNames' | 'httpHosts' | 'hosts' | 'ports' | 'cleartext' | 'names' | 'macAddresses'

  export interface Counted {
    name: string
    count: number
  }

  export type Cleartext =
    'FTP' | 'TELNET' | 'POP3' | 'IMAP' | 'SMTP' | 'HTTP' | 'IRC' | 'LDAP' | 'SNMP' | 'SIP' | 'RADIUS' | 'NNTP'

  /**
   * HOST: how a device introduces itself (DHCP). USER: who logs in readably. The others stand in the blocks of a pcapng
   * file: INTERFACE names and descriptions, its ADDRESS, the capture FILTER, operating SYSTEM and hardware, APPLICATION, a
   * NAME_RECORD (an address and its name), a COMMENT, and SECRETS: the kind of keys that are enclosed.
   */
  export type NameKind =
    'HOST' | 'USER' | 'INTERFACE' | 'ADDRESS' | 'FILTER' | 'SYSTEM' | 'APPLICATION' | 'NAME_RECORD' | 'COMMENT' | 'SECRETS'

  /** The fresh capture that listener.excerpt received: Teredo packets in it, and its size. */
  export interface Excerpt {
    packets: number
    bytes: number
  }
}
