/** What org.driftwood.browser.Decoder exports; TeaVM compiles it to JavaScript. */
declare module '@decoder' {
  /** A file in the page's hands. Gives up to 1 MiB from the offset on, and nothing at its end. */
  export interface Source {
    read(offset: number, length: number): Uint8Array
  }

  /** Undoes zstd bit by bit: takes packed bytes (none at the file's end), gives what they unfold to; null where damaged. */
  export interface Unpacker {
    unpack(packed: Uint8Array): Uint8Array | null
  }

  /** How much of a file is looked at, as on the server. */
  export interface Options {
    readonly decompressedBytes: number
    readonly decompressionRatio: number
    readonly packets: number
    zstd(): Unpacker
  }

  /** Hears how the look goes on. */
  export interface Listener {
    progress(bytes: number, packets: number): void
  }

  /** Looks at a capture, without sending anything; the preview in JSON. Blocks: only for a worker. */
  export function look(source: Source, options: Options, listener: Listener): string
}
