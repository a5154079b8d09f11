/** Where a capture is dropped or pasted as well as chosen. The file input inside works without it. */
export class CaptureDrop extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('dragover', onDragOver)
    this.addEventListener('dragleave', onDragLeave)
    this.addEventListener('drop', onDrop)
    document.addEventListener('paste', this.#onPaste)
    this.toggleAttribute('takes-drops', true)
  }

  disconnectedCallback(): void {
    this.removeEventListener('dragover', onDragOver)
    this.removeEventListener('dragleave', onDragLeave)
    this.removeEventListener('drop', onDrop)
    document.removeEventListener('paste', this.#onPaste)
  }

  readonly #onPaste = (event: ClipboardEvent): void => {
    if (take(this, event.clipboardData)) event.preventDefault()
  }
}

function onDragOver(event: DragEvent): void {
  if (!(event.currentTarget instanceof CaptureDrop)) return
  event.preventDefault()
  event.currentTarget.toggleAttribute('dragging', true)
}

function onDragLeave(event: DragEvent): void {
  if (event.currentTarget instanceof CaptureDrop) event.currentTarget.toggleAttribute('dragging', false)
}

function onDrop(event: DragEvent): void {
  if (!(event.currentTarget instanceof CaptureDrop)) return
  event.preventDefault()
  event.currentTarget.toggleAttribute('dragging', false)
  take(event.currentTarget, event.dataTransfer)
}

/** Puts the files into the input, which tells of them as if they had been chosen. */
function take(around: CaptureDrop, given: DataTransfer | null): boolean {
  const input = around.querySelector<HTMLInputElement>('input[type=file]')
  if (!input || input.disabled || !given?.files.length) return false
  input.files = given.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
  return true
}

customElements.define('capture-drop', CaptureDrop)
