import { lookAt, sumOf } from './looking'
import type { Decode, Order } from './looking'
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

/** The decoder, as JavaScript in browsers that cannot have it as WebAssembly. */
const decoder: Promise<Decode> = webAssembly().catch(async () => (await import('@decoder')).look)

decoder.catch(reportError)

/** The worker that looks at captures; its page asks for one thing after the other. */
addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data
  if (request.ask === 'sum') {
    postMessage({ tells: 'sum', sum: sumOf(request.file, bytesOf) })
    return
  }
  decoder.then((decode) => { look(request.order, decode) }).catch(reportError)
})

function look(order: Order, decode: Decode): void {
  const finding = lookAt(order, decode, bytesOf, (bytes, packets) => {
    postMessage({ tells: 'progress', bytes, packets })
  })
  postMessage({ tells: 'finding', finding })
}
