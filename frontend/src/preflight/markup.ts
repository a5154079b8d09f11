/** An element with what is in it. Text stays text, whatever it looks like. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...children)
  return made
}

/** Something that was found in a file: it may be written in any direction, and must not turn around what stands beside it. */
export function found(text: string): HTMLElement {
  return element('bdi', { class: 'addr' }, text)
}
