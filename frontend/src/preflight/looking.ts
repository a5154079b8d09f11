import { sha256 } from '@noble/hashes/sha2.js'
import type { Listener, Look, Options, Problem, Source } from '@decoder'
import { Slices } from './slices'
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

export type BytesOf = (piece: Blob) => ArrayBuffer

const PAUSE = 120

/** Looks at a file. Blocks until it is done: only for a worker. */
export function lookAt(order: Order, decode: Decode, bytesOf: BytesOf, tell: Listener['progress']): Finding {
  const source = new Slices(order.file, bytesOf)
  const excerpt = new Excerpt()
  try {
    const options = { ...order.limits, payload: order.payload, zstd, inflater, crc32 }
    const answer = decode(source, options, { progress: seldom(tell), excerpt: (bytes) => { excerpt.add(bytes) } })
    const result = JSON.parse(answer) as Look | Problem
    if ('problem' in result) return { is: 'problem', ...result }
    return { is: 'found', look: result, excerpt: excerpt.part() }
  } catch {
    return { is: 'failed', why: source.lost ? 'LOST' : 'BROKEN' }
  }
}

/** The SHA-256 of a whole file; undefined where it cannot be read any more. */
export function sumOf(file: Blob, bytesOf: BytesOf): string | undefined {
  const hash = sha256.create()
  try {
    new Slices(file, bytesOf).forEach((bytes) => { hash.update(bytes) })
    return hex(hash.digest())
  } catch {
    return undefined
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
