import { lookAt, sumOf } from './looking'
import type { Decode, Finding, Open, Order } from './looking'
import { ReadElsewhere, sharedPieces } from './read-ahead'
import type { Errand } from './reader'
import { Slices } from './slices'
import { webAssembly } from './web-assembly'

/** What only workers have. */
declare class FileReaderSync {
  readAsArrayBuffer(piece: Blob): ArrayBuffer
}

export type Request =
  | { readonly ask: 'look'; readonly order: Order }
  | { readonly ask: 'sum'; readonly file: Blob }

const readNow = (piece: Blob): ArrayBuffer => new FileReaderSync().readAsArrayBuffer(piece)

/** How files are read where workers cannot share memory: while it looks, nothing is read. */
const here: Open = (file) => new Slices(file, readNow)

/** How long the other worker has to come, in milliseconds. */
const PATIENCE = 10_000

/** Reads a file in another worker while this one looks at what is there. */
async function elsewhere(): Promise<Open> {
  if (!crossOriginIsolated) throw new Error('no memory to share')
  // throws where a stream cannot fill memory that it is given
  new Blob().stream().getReader({ mode: 'byob' }).releaseLock()
  const reader = new Worker(new URL('./reader.ts', import.meta.url), { type: 'module' })
  const { bytes } = sharedPieces()
  const open: Open = (file, limits) => {
    const unpack = limits && isGzip(file) ? limits : undefined
    const errand: Errand = { file, shared: sharedPieces(bytes), unpack }
    reader.postMessage(errand)
    return new ReadElsewhere(errand.shared, unpack !== undefined)
  }
  try {
    await new Promise((resolve, reject) => {
      reader.addEventListener('message', resolve, { once: true })
      reader.addEventListener('error', (event) => { event.preventDefault(); reject(new Error(event.message)) })
      setTimeout(reject, PATIENCE)
      // until it has answered once, what it is told may wait for this worker to be idle
      open(new Blob())
    })
    return open
  } catch (error) {
    reader.terminate()
    throw error
  }
}

/** RFC 1952 2.3.1, with the one method that there is. */
function isGzip(file: Blob): boolean {
  try {
    return new Uint8Array(readNow(file.slice(0, 3))).join() === '31,139,8'
  } catch {
    return false
  }
}

let opening = elsewhere().catch(() => here)

/** Another decoder, and another way to read. */
const TURNS = 2

const asJavaScript = async (): Promise<Decode> => (await import('@decoder')).look

/** As JavaScript where a browser cannot have it as WebAssembly, or that breaks. */
let decoder = webAssembly().catch(asJavaScript)

decoder.catch(reportError)

/** The worker that looks at captures; its page asks for one thing after the other. */
addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data
  if (request.ask === 'sum') {
    opening.then((open) => { postMessage({ tells: 'sum', sum: sumOf(request.file, open) ?? sumOf(request.file, here) }) })
      .catch(reportError)
    return
  }
  find(request.order).then((finding) => { postMessage({ tells: 'finding', finding }) }).catch(reportError)
})

/** What fails is done once more by what every browser can. */
async function find(order: Order): Promise<Finding> {
  for (let turn = 0; ; turn++) {
    const finding = lookAt(order, await decoder, await opening, progress)
    if (finding.is !== 'failed' || turn === TURNS) return finding
    if (finding.why === 'BROKEN') decoder = asJavaScript()
    else opening = Promise.resolve(here)
  }
}

function progress(bytes: number, packets: number): void {
  postMessage({ tells: 'progress', bytes, packets })
}
