/** The sentences that the page brought along, in its template "words"; {0} and {1} in them stand for what changes. */
const known = new WeakMap<HTMLTemplateElement, Map<string, string>>()

/** The sentence of this key, with its gaps filled. */
export function say(key: string, ...values: (string | number)[]): string {
  const sentence = sentences().get(key) ?? key
  return sentence.replace(/\{(\d)\}/g, (gap, index: string) => {
    const value = values[Number(index)]
    return value === undefined ? gap : written(value)
  })
}

/** The same for a number of things: of one it is said in another way. */
export function sayOf(count: number, key: string, ...values: (string | number)[]): string {
  return say(count === 1 && knows(`${key}.one`) ? `${key}.one` : key, count, ...values)
}

/** Whether there is a sentence of this key. */
export function knows(key: string): boolean {
  return sentences().has(key)
}

/** A number as the pages write it. */
export function written(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en') : value
}

function sentences(): Map<string, string> {
  const template = document.querySelector<HTMLTemplateElement>('template#words')
  if (!template) return new Map()
  let all = known.get(template)
  if (!all) {
    const entries = [...template.content.querySelectorAll<HTMLElement>('[data-key]')]
    all = new Map(entries.map((it) => [it.dataset['key'] ?? '', it.textContent]))
    known.set(template, all)
  }
  return all
}
