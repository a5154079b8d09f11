import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { lookOf } from './look.fixture'
import { lookAt, sumOf } from './looking'
import type { Decode, Open } from './looking'
import { Slices } from './slices'
import type { OpenFile } from './slices'

const LIMITS = { decompressedBytes: 100, decompressionRatio: 2, packets: 10, excerptBytes: 50 }

const ORDER = { file: new Blob(['driftwood']), payload: false, limits: LIMITS }

const open: Open = () => new Slices(ORDER.file, (piece) => new TextEncoder().encode('driftwood').slice(0, piece.size).buffer)

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A file as it comes where somebody unpacks it. */
function unpacked(file: OpenFile, unpack: object | undefined): OpenFile {
  return unpack ? { read: () => new Uint8Array(), lost: false, packed: 40, close: () => undefined } : file
}

const tell = (): void => undefined

describe('looking', () => {
  it('gathers the excerpt although its bytes are overwritten, and knows its SHA-256', async () => {
    const decode: Decode = (_source, _options, listener) => {
      const bytes = new TextEncoder().encode('drift')
      listener.excerpt(bytes)
      bytes.fill(0x77)
      listener.excerpt(bytes)
      return JSON.stringify(lookOf())
    }
    const finding = lookAt(ORDER, decode, open, tell)
    if (finding.is !== 'found') throw new Error(finding.is)
    expect(finding.excerpt.sha256).toBe(sha256('driftwwwww'))
    expect(await finding.excerpt.blob.text()).toBe('driftwwwww')
  })

  it('hands over limits and wish, and the file', () => {
    const decode: Decode = (source, options) => {
      expect(options).toMatchObject({ ...LIMITS, payload: false })
      expect(new TextDecoder().decode(source.read(5, 4))).toBe('wood')
      return JSON.stringify(lookOf())
    }
    const file = new Blob(['drift', 'wood'])
    const rest = (piece: Blob): ArrayBuffer => new TextEncoder().encode('driftwood').slice(9 - piece.size).buffer
    expect(lookAt({ ...ORDER, file }, decode, (opened) => new Slices(opened, rest), tell).is).toBe('found')
  })

  it('passes a problem on, and gives no excerpt then', () => {
    expect(lookAt(ORDER, () => '{"problem":"EMPTY"}', open, tell)).toEqual({ is: 'problem', problem: 'EMPTY' })
  })

  it('tells a file that was taken away from a decoder that fails', () => {
    const gone: Open = (file) => new Slices(file, () => { throw new Error('NotReadableError') })
    const read: Decode = (source) => String(source.read(0, 1))
    expect(lookAt(ORDER, read, gone, tell)).toEqual({ is: 'failed', why: 'LOST' })
    expect(lookAt(ORDER, () => { throw new Error('x') }, open, tell)).toEqual({ is: 'failed', why: 'BROKEN' })
    expect(sumOf(ORDER.file, gone)).toBeUndefined()
  })

  it('tells of a file that came unpacked what it came in, and how far it is in the file', () => {
    const told: number[] = []
    const decode: Decode = (_source, _options, listener) => {
      listener.progress(1000, 1)
      return JSON.stringify(lookOf())
    }
    const finding = lookAt(ORDER, decode, (file, unpack) => unpacked(open(file), unpack), (bytes) => { told.push(bytes) })
    expect(finding).toMatchObject({ is: 'found', look: { capture: { compression: 'GZIP' } } })
    expect(told).toEqual([40])
  })

  it('looks at the file as it is where it does not come unpacked as it should', () => {
    const answers = ['{"problem":"TOO_MANY_PACKETS"}', '{"problem":"DECOMPRESSED_TOO_LARGE"}']
    const problem = lookAt(ORDER, () => answers.shift() ?? '', (file, unpack) => unpacked(open(file), unpack), tell)
    expect(problem).toEqual({ is: 'problem', problem: 'DECOMPRESSED_TOO_LARGE' })
    const twice = JSON.stringify(lookOf({ capture: { ...lookOf().capture, compression: 'ZSTD' } }))
    const broken = JSON.stringify(lookOf({ capture: { ...lookOf().capture, end: 'BROKEN' } }))
    const beyond = [broken, '{"problem":"DECOMPRESSED_TOO_LARGE"}']
    expect(lookAt(ORDER, () => beyond.shift() ?? '', (file, unpack) => unpacked(open(file), unpack), tell)).toEqual(problem)
    const within = [twice, '{"problem":"COMPRESSED_TWICE"}']
    expect(lookAt(ORDER, () => within.shift() ?? '', (file, unpack) => unpacked(open(file), unpack), tell))
      .toEqual({ is: 'problem', problem: 'COMPRESSED_TWICE' })
  })

  it('tells how far it is, but not with every step', () => {
    let told = 0
    const decode: Decode = (_source, _options, listener) => {
      for (let i = 0; i < 1000; i++) listener.progress(i, i)
      return JSON.stringify(lookOf())
    }
    lookAt(ORDER, decode, open, () => { told += 1 })
    expect(told).toBeGreaterThan(0)
    expect(told).toBeLessThan(20)
  })

  it('sums up a whole file', () => {
    expect(sumOf(ORDER.file, open)).toBe(sha256('driftwood'))
  })
})
