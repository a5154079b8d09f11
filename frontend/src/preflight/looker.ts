import { lookAt, sumOf } from './looking'
import type { Decode, Finding, Order } from './looking'
import { webAssembly } from './web-assembly'

/** What only workers have. */
declare class FileReaderSync {
  readAsArrayBuffer(piece: Blob): ArrayBuffer
}

export type Request =
  | { readonly ask: 'look'; readonly order: Order }
  | { readonly ask: 'sum'; readonly file: Blob }

const reader = new FileReaderSync()

const bytesOf = (piece: Blob): ArrayBuffer => reader.readAsArrayBuffer(piece)

const asJavaScript = async (): Promise<Decode> => (await import('@decoder')).look

/** As JavaScript where a browser cannot have it as WebAssembly, or that breaks. */
let decoder = webAssembly().catch(asJavaScript)

decoder.catch(reportError)

/** The worker that looks at captures; its page asks for one thing after the other. */
addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data
  if (request.ask === 'sum') {
    postMessage({ tells: 'sum', sum: sumOf(request.file, bytesOf) })
    return
  }
  find(request.order).then((finding) => { postMessage({ tells: 'finding', finding }) }).catch(reportError)
})

async function find(order: Order): Promise<Finding> {
  const finding = lookAt(order, await decoder, bytesOf, progress)
  if (finding.is !== 'failed' || finding.why !== 'BROKEN') return finding
  decoder = asJavaScript()
  return lookAt(order, await decoder, bytesOf, progress)
}

function progress(bytes: number, packets: number): void {
  postMessage({ tells: 'progress', bytes, packets })
}
