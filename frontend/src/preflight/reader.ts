import { bytesOf, unpackedBytesOf } from './file-bytes'
import type { Limits } from './looking'
import { readAhead, tellPacked } from './read-ahead'
import type { Shared } from './read-ahead'

/** A file to be read, and where its pieces go; with limits, it is in gzip and to be unpacked. */
export interface Errand {
  readonly file: Blob
  readonly shared: Shared
  readonly unpack: Limits | undefined
}

/** The worker that reads files for the one that looks at them, and says of each that it is done with it. */
addEventListener('message', ({ data: { file, shared, unpack } }: MessageEvent<Errand>) => {
  const bytes = unpack ? unpackedBytesOf(file, unpack, (packed) => { tellPacked(shared, packed) }) : bytesOf(file)
  readAhead(bytes, shared).then(() => { postMessage('done') }).catch(reportError)
})
