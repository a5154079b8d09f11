import type { Limits } from './looking'
import { AT_ONCE } from './slices'

/** How many packed bytes are undone at once; they unfold to 16 MiB at most, and the limits are looked at in between. */
const PACKED = 1 << 14

/** Below this any ratio is harmless, as on the server. */
const RATIO_FREE = 1 << 20

/** What is being read. Chromium 156 tidies a stream away that nobody else holds, and then it gives nothing more. */
const held = new Set<ReadableStreamBYOBReader>()

/** The bytes of a file, each piece until the next is asked for. Throws where it cannot be read to its end. */
export async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader({ mode: 'byob' })
  held.add(reader)
  let read = 0
  try {
    for (let room = new Uint8Array(AT_ONCE); ;) {
      const { value } = await reader.read(room)
      if (!value?.length) break
      read += value.length
      yield value
      room = new Uint8Array(value.buffer)
    }
  } finally {
    held.delete(reader)
    await reader.cancel()
  }
  if (read !== file.size) throw new Error('The file was changed')
  // refused by the browser where the file was written to meanwhile
  await file.slice(0, 1).arrayBuffer()
}

/**
 * What a file in gzip unfolds to, by what the browser has for it. Throws where that is not the whole of one sound stream, or
 * may be beyond a limit: then it has to be undone by what tells the one from the other.
 */
export async function* unpackedBytesOf(file: Blob, limits: Limits, tell: (packed: number) => void): AsyncGenerator<Uint8Array> {
  const gunzip = new DecompressionStream('gzip')
  let packed = 0
  const feeding = feed(file, gunzip.writable, (count) => { tell(packed = count) })
  const reader = gunzip.readable.getReader()
  let unpacked = 0
  try {
    for (let it; !(it = await reader.read()).done;) {
      unpacked += it.value.length
      // of the last packed bytes some may not be undone yet
      if (unpacked > limits.decompressedBytes || unpacked > RATIO_FREE && unpacked / limits.decompressionRatio > packed - PACKED) {
        throw new Error('Perhaps beyond a limit')
      }
      yield it.value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
    await feeding
  }
}

/** Gives a file's bytes to a stream, never more than it is through with. */
async function feed(file: Blob, to: WritableStream<BufferSource>, tell: (count: number) => void): Promise<void> {
  const writer = to.getWriter()
  let count = 0
  try {
    for await (const piece of bytesOf(file)) {
      for (let at = 0; at < piece.length; at += PACKED) {
        const part = piece.slice(at, at + PACKED)
        await writer.write(part)
        tell(count += part.length)
      }
    }
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => undefined)
  }
}
