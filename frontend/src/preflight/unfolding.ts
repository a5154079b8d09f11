import { Decompress } from 'fzstd'
import type { Unpacker } from '@decoder'

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
