const SHOWN_FOR = 2000

/** Puts a button beside the code inside that copies it. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button') || !('clipboard' in navigator)) return
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = this.getAttribute('label') ?? ''
    button.addEventListener('click', onClick)
    const said = document.createElement('span')
    said.setAttribute('role', 'status')
    said.className = 'unseen'
    this.append(button, said)
  }
}

function onClick(event: Event): void {
  const button = event.currentTarget
  if (!(button instanceof HTMLButtonElement)) return
  const around = button.closest('copy-button')
  const code = around?.querySelector('code')
  if (!around || !code) return
  navigator.clipboard.writeText(code.textContent.trim()).then(
    () => { say(around, button, 'copied') },
    () => { select(code) },
  )
}

function say(around: Element, button: HTMLButtonElement, attribute: string): void {
  const text = around.getAttribute(attribute) ?? ''
  const status = around.querySelector('[role=status]')
  button.textContent = text
  if (status) status.textContent = text
  setTimeout(() => {
    button.textContent = around.getAttribute('label') ?? ''
    if (status) status.textContent = ''
  }, SHOWN_FOR)
}

/** Where copying is not allowed, the code is at least marked for the keyboard's own copy. */
function select(code: Element): void {
  getSelection()?.selectAllChildren(code)
}

customElements.define('copy-button', CopyButton)
