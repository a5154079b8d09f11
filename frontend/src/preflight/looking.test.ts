import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { lookOf } from './look.fixture'
import { lookAt, sumOf } from './looking'
import type { Decode } from './looking'

const LIMITS = { decompressedBytes: 100, decompressionRatio: 2, packets: 10, excerptBytes: 50 }

const ORDER = { file: new Blob(['driftwood']), payload: false, limits: LIMITS }

const bytesOf = (): ArrayBuffer => new TextEncoder().encode('driftwood').buffer

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
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
    const finding = lookAt(ORDER, decode, bytesOf, tell)
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
    expect(lookAt({ ...ORDER, file }, decode, rest, tell).is).toBe('found')
  })

  it('passes a problem on, and gives no excerpt then', () => {
    expect(lookAt(ORDER, () => '{"problem":"EMPTY"}', bytesOf, tell)).toEqual({ is: 'problem', problem: 'EMPTY' })
  })

  it('tells a file that was taken away from a decoder that fails', () => {
    const gone = (): ArrayBuffer => { throw new Error('NotReadableError') }
    const read: Decode = (source) => String(source.read(0, 1))
    expect(lookAt(ORDER, read, gone, tell)).toEqual({ is: 'failed', why: 'LOST' })
    expect(lookAt(ORDER, () => { throw new Error('x') }, bytesOf, tell)).toEqual({ is: 'failed', why: 'BROKEN' })
    expect(sumOf(ORDER.file, gone)).toBeUndefined()
  })

  it('tells how far it is, but not with every step', () => {
    let told = 0
    const decode: Decode = (_source, _options, listener) => {
      for (let i = 0; i < 1000; i++) listener.progress(i, i)
      return JSON.stringify(lookOf())
    }
    lookAt(ORDER, decode, bytesOf, () => { told += 1 })
    expect(told).toBeGreaterThan(0)
    expect(told).toBeLessThan(20)
  })

  it('sums up a whole file', () => {
    expect(sumOf(ORDER.file, bytesOf)).toBe(sha256('driftwood'))
  })
})
