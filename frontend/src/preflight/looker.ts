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

const bytesOf = (piece: Blob): ArrayBuffer => new FileReaderSync().readAsArrayBuffer(piece)

/** How files are read where workers cannot share memory: while it looks, nothing is read. */
const here: Open = (file) => new Slices(file, bytesOf)

/** Reads a file in another worker while this one looks at what is there. */
function elsewhere(): Promise<Open> {
  return new Promise((resolve, reject) => {
    if (!crossOriginIsolated) throw new Error('no memory to share')
    const reader = new Worker(new URL('./reader.ts', import.meta.url), { type: 'module' })
    const { bytes } = sharedPieces()
    const open: Open = (file, limits) => {
      const unpack = limits && isGzip(file) ? limits : undefined
      const errand: Errand = { file, shared: sharedPieces(bytes), unpack }
      reader.postMessage(errand)
      return new ReadElsewhere(errand.shared, unpack !== undefined)
    }
    reader.addEventListener('error', reject)
    reader.addEventListener('message', () => { resolve(open) }, { once: true })
    // until it has answered once, what it is told may wait for this worker to be idle
    open(new Blob())
  })
}

/** RFC 1952 2.3.1, with the one method that there is. */
function isGzip(file: Blob): boolean {
  try {
    return new Uint8Array(bytesOf(file.slice(0, 3))).join() === '31,139,8'
  } catch {
    return false
  }
}

let opening = elsewhere().catch(() => here)

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
  const finding = lookAt(order, await decoder, await opening, progress)
  if (finding.is !== 'failed') return finding
  if (finding.why === 'BROKEN') {
    decoder = asJavaScript()
    return lookAt(order, await decoder, await opening, progress)
  }
  const again = lookAt(order, await decoder, here, progress)
  if (again.is !== 'failed') opening = Promise.resolve(here)
  return again
}

function progress(bytes: number, packets: number): void {
  postMessage({ tells: 'progress', bytes, packets })
}
