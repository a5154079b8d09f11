import type { Else, Look } from '@decoder'

export const NOTHING_ELSE: Else = {
  packets: 0, bytes: 0, dnsNames: [], tlsNames: [], httpHosts: [], hosts: [], ports: [], cleartext: [], names: [],
  macAddresses: [], more: {},
}

/** What a decoder says of a capture in which two of three packets are Teredo. */
export function lookOf(changes: Partial<Look> = {}): Look {
  return {
    capture: {
      format: 'PCAP', compression: 'NONE', packets: 3, linkTypes: [1], unreadLinkTypes: [], end: 'COMPLETE',
      firstPacketAt: '2010-02-17T09:46:40Z', lastPacketAt: '2010-02-17T09:46:44Z',
    },
    teredo: {
      packets: 2, duplicates: 0, malformed: 0, truncated: 0, otherOn3544: 0, byKind: {}, byDestinationVerdict: {},
      byServerVerdict: {}, bySourceVerdict: {}, anomalies: {},
    },
    answer: 'OLD_LEASE', certain: true, hypotheses: [], conversations: [], else: NOTHING_ELSE,
    excerpt: { packets: 2, bytes: 10 }, ...changes,
  }
}
