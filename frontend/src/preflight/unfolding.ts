import { buf } from 'crc-32'
import { Decompress } from 'fzstd'
import { Z_BUF_ERROR, Z_NO_FLUSH, Z_OK, Z_STREAM_END, ZStream, zlibInflate, zlibInflateInit2, zlibInflateReset } from 'pako'
import type { Inflater, Unpacker } from '@decoder'

/** Sums up what gzip holds. */
export function crc32(bytes: Uint8Array, sum: number): number {
  return buf(bytes, sum)
}

/** Streams without headers, with the longest window there is. */
const RAW = -15

/** Undoes deflate, as zlib does on the server. */
export function inflater(): Inflater {
  const stream = new ZStream()
  zlibInflateInit2(stream, RAW)
  let taken = 0
  let status: number = Z_OK
  return {
    reset() {
      zlibInflateReset(stream)
      status = Z_OK
    },
    inflate(packed, target) {
      stream.input = packed
      stream.next_in = 0
      stream.avail_in = packed.length
      stream.output = target as Uint8Array<ArrayBuffer>
      stream.next_out = 0
      stream.avail_out = target.length
      status = zlibInflate(stream, Z_NO_FLUSH)
      taken = packed.length - stream.avail_in
      return stream.next_out
    },
    get taken() { return taken },
    get ended() { return status === Z_STREAM_END },
    get damaged() { return status !== Z_OK && status !== Z_STREAM_END && status !== Z_BUF_ERROR },
  }
}

/** Undoes the compression of one zstd file. */
export function zstd(): Unpacker {
  let pieces: Uint8Array[] = []
  const stream = new Decompress((piece) => { pieces.push(piece.slice()) })
  return {
    unpack(packed: Uint8Array): Uint8Array | null {
      pieces = []
      try {
        stream.push(packed.slice(), packed.length === 0)
      } catch {
        return null
      }
      return pieces.length === 1 && pieces[0] ? pieces[0] : joined(pieces)
    },
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    whole.set(piece, offset)
    offset += piece.length
  }
  return whole
}
