import type { Finding, Part } from './looking'

/** A chosen file, and what is known of it so far. */
export interface Chosen {
  readonly file: File
  finding?: Finding
  /** Of the whole file; empty where it cannot be read any more. */
  sha256?: string
}

/** What is sent of one file: these bytes, under this name. */
export interface Parcel extends Part {
  readonly name: string
  readonly packets: number
  readonly of: number
}

const ENDINGS = /(\.(pcapng|pcap|cap|dmp|gz|zst|zstd))+$/i

/** The Teredo packets alone, of each file that has any. */
export function excerpts(chosen: readonly Chosen[]): Parcel[] {
  return chosen.flatMap(({ file, finding }) => {
    if (finding?.is !== 'found' || finding.look.excerpt.packets === 0) return []
    const { look, excerpt } = finding
    const name = `${file.name.replace(ENDINGS, '')}.pcap`
    return [{ ...excerpt, name, packets: look.excerpt.packets, of: look.capture.packets }]
  })
}

/** The files as they are: those that can be read, and are not too large to be sent. */
export function wholes(chosen: readonly Chosen[], largest: number): Parcel[] {
  return chosen.flatMap(({ file, finding, sha256 = '' }) => {
    if (finding?.is !== 'found' || file.size > largest) return []
    const { packets } = finding.look.capture
    return [{ blob: file, sha256, name: file.name, packets, of: packets }]
  })
}
