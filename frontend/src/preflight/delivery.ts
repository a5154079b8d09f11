import type { Parcel } from './parcel'

/** What became of what was sent. */
export type Outcome =
  | { readonly is: 'taken'; readonly at: string }
  /** The server's own words: notices of its page, or sentences. */
  | { readonly is: 'refused'; readonly notices: Element[]; readonly sentences: string[] }
  | { readonly is: 'unheard' }
  | { readonly is: 'stopped' }

/** Sends a form with other files than those that were chosen in it. */
export class Delivery {
  readonly #request = new XMLHttpRequest()

  send(form: HTMLFormElement, parcels: readonly Parcel[], progress: (sent: number, all: number) => void): Promise<Outcome> {
    const request = this.#request
    request.open('POST', form.action)
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest')
    request.setRequestHeader('Accept', 'text/html, application/problem+json;q=0.9')
    request.upload.addEventListener('progress', (event) => { progress(event.loaded, event.total) })
    return new Promise((resolve) => {
      request.addEventListener('load', () => { resolve(outcome(request)) })
      request.addEventListener('error', () => { resolve({ is: 'unheard' }) })
      request.addEventListener('abort', () => { resolve({ is: 'stopped' }) })
      request.send(filled(form, parcels))
    })
  }

  stop(): void {
    this.#request.abort()
  }
}

function filled(form: HTMLFormElement, parcels: readonly Parcel[]): FormData {
  const data = new FormData(form)
  data.delete('capture')
  for (const parcel of parcels) data.append('capture', new File([parcel.blob], parcel.name))
  return data
}

function outcome(request: XMLHttpRequest): Outcome {
  const at = request.getResponseHeader('Location')
  if (request.status === 201 && at) return { is: 'taken', at }
  const type = request.getResponseHeader('Content-Type') ?? ''
  const { responseText } = request
  return type.includes('json') ? problem(responseText) : page(responseText)
}

function problem(json: string): Outcome {
  const value = parsed(json)
  const sentences = ['title', 'detail'].flatMap((member) => {
    const sentence = value[member]
    return typeof sentence === 'string' ? [sentence] : []
  })
  return { is: 'refused', notices: [], sentences }
}

function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** A page that is parsed runs no script and fetches nothing. */
function page(html: string): Outcome {
  const parsedPage = new DOMParser().parseFromString(html, 'text/html')
  const notices = [...parsedPage.querySelectorAll('main .notice[data-kind]')]
  const sentences = notices.length > 0 ? [] : [...parsedPage.querySelectorAll('main h1, main .lead')].map((it) => it.textContent)
  return { is: 'refused', notices, sentences }
}
