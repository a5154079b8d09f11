/** Puts sentences into the page, as the server does. */
export function bring(words: Readonly<Record<string, string>>): void {
  const template = document.createElement('template')
  template.id = 'words'
  for (const [key, sentence] of Object.entries(words)) {
    const word = document.createElement('p')
    word.dataset['key'] = key
    word.textContent = sentence
    template.content.append(word)
  }
  document.body.replaceChildren(template)
}
