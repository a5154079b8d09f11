import type { Source } from '@decoder'

/** How much is read of a file at once: more takes less time, and more memory until that is tidied up. */
export const SLICE = 2 << 20

/** The most bytes that are asked for at once. */
export const AT_ONCE = 1 << 20

/** A file that is read from its beginning to its end. */
export interface OpenFile extends Source {
  /** Whether the file could not be read on, because it was changed or taken away. */
  readonly lost: boolean
  /** Where it comes unpacked: how many packed bytes that took so far. */
  readonly packed?: number | undefined
  close(): void
}

/** Gives a file piece by piece, so that there is never more than one of them in memory. */
export class Slices implements OpenFile {
  readonly #file: Blob
  readonly #bytesOf: (piece: Blob) => ArrayBuffer
  #held = new Uint8Array()
  #from = 0
  lost = false

  constructor(file: Blob, bytesOf: (piece: Blob) => ArrayBuffer) {
    this.#file = file
    this.#bytesOf = bytesOf
  }

  read(offset: number, length: number): Uint8Array {
    if (offset < this.#from || offset >= this.#from + this.#held.length) this.#hold(offset)
    const start = offset - this.#from
    return this.#held.subarray(start, Math.min(start + length, this.#held.length))
  }

  close(): void {
    this.#held = new Uint8Array()
  }

  #hold(offset: number): void {
    this.#held = new Uint8Array()
    try {
      this.#held = new Uint8Array(this.#bytesOf(this.#file.slice(offset, offset + SLICE)))
      this.#from = offset
    } catch (error) {
      this.lost = true
      throw error
    }
  }
}
