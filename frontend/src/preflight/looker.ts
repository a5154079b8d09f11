import { look } from '@decoder'
import { lookAt, sumOf } from './looking'
import type { Order } from './looking'

/** What only workers have. */
declare class FileReaderSync {
  readAsArrayBuffer(piece: Blob): ArrayBuffer
}

export type Request =
  | { readonly ask: 'look'; readonly order: Order }
  | { readonly ask: 'sum'; readonly file: Blob }

const reader = new FileReaderSync()

const bytesOf = (piece: Blob): ArrayBuffer => reader.readAsArrayBuffer(piece)

/** The worker that looks at captures; its page asks for one thing after the other. */
addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data
  if (request.ask === 'sum') {
    postMessage({ tells: 'sum', sum: sumOf(request.file, bytesOf) })
    return
  }
  const finding = lookAt(request.order, look, bytesOf, (bytes, packets) => {
    postMessage({ tells: 'progress', bytes, packets })
  })
  postMessage({ tells: 'finding', finding })
})
