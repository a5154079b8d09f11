import { describe, expect, it } from 'vitest'
import type { Inflater } from '@decoder'
import { crc32, inflater, zstd } from './unfolding'

/** Two frames that hold "drift" and "wood", as zstd wrote them. */
const PACKED = Uint8Array.from([
  0x28, 0xb5, 0x2f, 0xfd, 0x20, 0x05, 0x29, 0x00, 0x00, 0x64, 0x72, 0x69, 0x66, 0x74,
  0x28, 0xb5, 0x2f, 0xfd, 0x20, 0x04, 0x21, 0x00, 0x00, 0x77, 0x6f, 0x6f, 0x64])

function unfold(packed: Uint8Array, step: number): string | null {
  const unpacker = zstd()
  let text = ''
  for (let offset = 0; offset <= packed.length; offset += step) {
    const piece = unpacker.unpack(packed.subarray(offset, offset + step))
    if (piece === null) return null
    text += new TextDecoder().decode(piece)
  }
  const rest = unpacker.unpack(new Uint8Array())
  return rest === null ? null : text + new TextDecoder().decode(rest)
}

describe('zstd', () => {
  it('is undone in pieces of any size', () => {
    for (const step of [1, 2, 5, 13, 100]) expect(unfold(PACKED, step)).toBe('driftwood')
  })

  it('that is damaged or cut off is told so', () => {
    expect(unfold(PACKED.slice(0, -2), 4)).toBeNull()
    expect(unfold(Uint8Array.from([...PACKED.slice(0, 6), 0xff, 0xff, 0xff, ...PACKED.slice(9)]), 4)).toBeNull()
  })
})

/** "driftwood, driftwood" deflated, and a byte behind it. */
const DEFLATED = Uint8Array.from([
  0x4b, 0x29, 0xca, 0x4c, 0x2b, 0x29, 0xcf, 0xcf, 0x4f, 0xd1, 0x51, 0x48, 0x81, 0x31, 0x01, 0x99])

function inflated(packed: Uint8Array, step: number, stream: Inflater): [string, number] {
  let text = ''
  let at = 0
  for (let calls = 0; calls < 100 && !stream.ended && !stream.damaged; calls++) {
    const target = new Uint8Array(3)
    const count = stream.inflate(packed.subarray(at, at + step), target)
    at += stream.taken
    text += new TextDecoder().decode(target.subarray(0, count))
  }
  return [text, at]
}

describe('CRC-32', () => {
  it('goes on from what came before', () => {
    const bytes = new TextEncoder().encode('123456789')
    expect(crc32(bytes, 0) >>> 0).toBe(0xcbf43926)
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4), 0)) >>> 0).toBe(0xcbf43926)
  })
})

describe('deflate', () => {
  it('is undone in pieces of any size, one stream after the other', () => {
    for (const step of [1, 2, 5, 100]) {
      const stream = inflater()
      expect(inflated(DEFLATED, step, stream)).toEqual(['driftwood, driftwood', DEFLATED.length - 1])
      stream.reset()
      expect(inflated(DEFLATED, step, stream)).toEqual(['driftwood, driftwood', DEFLATED.length - 1])
    }
  })

  it('that is damaged gives what was before the damage', () => {
    const stream = inflater()
    expect(inflated(Uint8Array.from([...DEFLATED.slice(0, 13), 0xff, 0xff, 0xff]), 100, stream)[0]).toBe('driftwood, d')
    expect(stream.damaged).toBe(true)
  })
})
