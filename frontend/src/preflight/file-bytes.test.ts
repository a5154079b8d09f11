// @vitest-environment node
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unpackedBytesOf } from './file-bytes'

const LIMITS = { decompressedBytes: 1e9, decompressionRatio: 200, packets: 10, excerptBytes: 50 }

/** Does not repeat itself, and can be packed a little. */
function bytes(length: number): Uint8Array<ArrayBuffer> {
  let state = 1
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 0x7fffffff) % 16)
}

async function unpacked(packed: Uint8Array<ArrayBuffer>, limits = LIMITS): Promise<{ bytes: Uint8Array; told: number }> {
  const pieces: Uint8Array[] = []
  let told = 0
  for await (const piece of unpackedBytesOf(new Blob([packed]), limits, (count) => { told = count })) pieces.push(piece.slice())
  return { bytes: Buffer.concat(pieces), told }
}

describe('bytes of a file in gzip', () => {
  it('come unpacked, and it is told how much of the file they took', async () => {
    const content = bytes(3_000_001)
    const packed = new Uint8Array(gzipSync(content))
    const all = await unpacked(packed)
    expect(Buffer.compare(all.bytes, content)).toBe(0)
    expect(all.told).toBe(packed.length)
  })

  it('do not come where the file is not the whole of one sound stream', async () => {
    const packed = new Uint8Array(gzipSync(bytes(500_000)))
    const damaged = packed.slice()
    damaged.set([0, 0, 0, 0], damaged.length - 8)
    await expect(unpacked(packed.slice(0, -1))).rejects.toThrow()
    await expect(unpacked(damaged)).rejects.toThrow()
  })

  it('do not come beyond a limit', async () => {
    const packed = new Uint8Array(gzipSync(bytes(500_000)))
    await expect(unpacked(packed, { ...LIMITS, decompressedBytes: 499_999 })).rejects.toThrow()
    expect((await unpacked(packed, { ...LIMITS, decompressedBytes: 500_000 })).bytes).toHaveLength(500_000)
    await expect(unpacked(new Uint8Array(gzipSync(new Uint8Array(50_000_000))))).rejects.toThrow()
  })
})
