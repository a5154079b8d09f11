import { sha256 } from '@noble/hashes/sha2.js'
import type { Listener, Look, Options, Problem, Source } from '@decoder'
import { AT_ONCE } from './slices'
import type { OpenFile } from './slices'
import { crc32, inflater, zstd } from './unfolding'

/** How much is looked at, as on the server. */
export interface Limits {
  readonly decompressedBytes: number
  readonly decompressionRatio: number
  readonly packets: number
  readonly excerptBytes: number
}

/** A file to look at; with payload, its excerpt keeps what the packets carry. */
export interface Order {
  readonly file: Blob
  readonly payload: boolean
  readonly limits: Limits
}

/** Bytes that may be sent, and their SHA-256. */
export interface Part {
  readonly blob: Blob
  readonly sha256: string
}

/** What came of looking at a file. */
export type Finding =
  | { readonly is: 'found'; readonly look: Look; readonly excerpt: Part }
  | { readonly is: 'problem'; readonly problem: string; readonly linkTypes?: readonly number[] }
  /** LOST: the file cannot be read any more. BROKEN: this browser cannot look. */
  | { readonly is: 'failed'; readonly why: 'LOST' | 'BROKEN' }

export type Decode = (source: Source, options: Options, listener: Listener) => string

/** With limits, a file in gzip may come unpacked as long as it keeps to them. */
export type Open = (file: Blob, unpack?: Limits) => OpenFile

const PAUSE = 120

/** Looks at a file. Blocks until it is done: only for a worker. */
export function lookAt(order: Order, decode: Decode, open: Open, tell: Listener['progress']): Finding {
  const source = open(order.file, order.limits)
  const finding = lookInto(source, order, decode, tell)
  if (source.packed === undefined) return finding
  if (finding.is === 'found' && finding.look.capture.compression === 'NONE' && finding.look.capture.end !== 'BROKEN') {
    finding.look.capture.compression = 'GZIP'
    return finding
  }
  // what is wrong with it is told by the decoder, which knows damage from a limit, also one behind the damage
  return lookInto(open(order.file), order, decode, tell)
}

function lookInto(source: OpenFile, order: Order, decode: Decode, tell: Listener['progress']): Finding {
  const excerpt = new Excerpt()
  const progress = seldom((bytes, packets) => { tell(source.packed ?? bytes, packets) })
  try {
    const options = { ...order.limits, payload: order.payload, zstd, inflater, crc32 }
    const answer = decode(source, options, { progress, excerpt: (bytes) => { excerpt.add(bytes) } })
    const result = JSON.parse(answer) as Look | Problem
    if ('problem' in result) return { is: 'problem', ...result }
    return { is: 'found', look: result, excerpt: excerpt.part() }
  } catch {
    return { is: 'failed', why: source.lost ? 'LOST' : 'BROKEN' }
  } finally {
    source.close()
  }
}

/** The SHA-256 of a whole file; undefined where it cannot be read any more. */
export function sumOf(file: Blob, open: Open): string | undefined {
  const hash = sha256.create()
  const source = open(file)
  try {
    for (let offset = 0, bytes; (bytes = source.read(offset, AT_ONCE)).length > 0; offset += bytes.length) hash.update(bytes)
    return hex(hash.digest())
  } catch {
    return undefined
  } finally {
    source.close()
  }
}

/** A capture that is being written. Its bytes go where the browser keeps files, not into the worker's memory. */
class Excerpt {
  readonly #pieces: Blob[] = []
  readonly #hash = sha256.create()

  add(bytes: Uint8Array): void {
    const piece = bytes.slice()
    this.#hash.update(piece)
    this.#pieces.push(new Blob([piece]))
  }

  part(): Part {
    const blob = new Blob(this.#pieces, { type: 'application/vnd.tcpdump.pcap' })
    return { blob, sha256: hex(this.#hash.digest()) }
  }
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Nobody reads faster than this. */
function seldom(tell: Listener['progress']): Listener['progress'] {
  let next = 0
  return (bytes, packets) => {
    const now = performance.now()
    if (now < next) return
    next = now + PAUSE
    tell(bytes, packets)
  }
}
