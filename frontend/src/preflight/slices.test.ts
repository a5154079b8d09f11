import { describe, expect, it } from 'vitest'
import { SLICE, Slices } from './slices'

function bytes(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => index % 251)
}

/** A file whose pieces can be had at once, as in a worker. */
function fileOf(content: Uint8Array<ArrayBuffer>): { slices: Slices; asked: number[] } {
  const asked: number[] = []
  const file = { size: content.length, slice: (from: number, to: number) => ({ from, to }) }
  const slices = new Slices(file as unknown as Blob, (piece) => {
    const { from, to } = piece as unknown as { from: number; to: number }
    asked.push(Math.min(to, content.length) - from)
    return content.slice(from, to).buffer
  })
  return { slices, asked }
}

describe('slices', () => {
  it('gives the same bytes, whatever is asked for', () => {
    const content = bytes(3000)
    const { slices, asked } = fileOf(content)
    expect(slices.read(0, 10)).toEqual(content.slice(0, 10))
    expect(slices.read(10, 2990)).toEqual(content.slice(10))
    expect(slices.read(3000, 10)).toHaveLength(0)
    expect(asked[0]).toBe(3000)
  })

  it('never holds more than a slice', () => {
    const { slices, asked } = fileOf(new Uint8Array(2 * SLICE + 5))
    let length = 0
    while (length < 2 * SLICE) length += slices.read(length, SLICE).length
    length += slices.read(length, SLICE).length
    expect(length).toBe(2 * SLICE + 5)
    expect(asked).toEqual([SLICE, SLICE, 5])
  })

  it('tells that the file was taken away', () => {
    const slices = new Slices(new Blob(['x']), () => { throw new Error('NotReadableError') })
    expect(() => slices.read(0, 1)).toThrow()
    expect(slices.lost).toBe(true)
  })
})
