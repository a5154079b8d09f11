/**
 * Shows which files are about to be sent, takes dropped ones, and refuses those over the limit.
 * The file input inside works without it.
 */
class CaptureUpload extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', onChange)
    this.addEventListener('dragover', onDragOver)
    this.addEventListener('dragleave', onDragLeave)
    this.addEventListener('drop', onDrop)
    if (this.querySelector('[role=status]')) return
    const status = document.createElement('div')
    status.setAttribute('role', 'status')
    const list = document.createElement('ul')
    list.className = 'chosen'
    status.append(list)
    this.append(status)
    this.toggleAttribute('takes-drops', true)
    describe(this)
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', onChange)
    this.removeEventListener('dragover', onDragOver)
    this.removeEventListener('dragleave', onDragLeave)
    this.removeEventListener('drop', onDrop)
  }
}

function onChange(event: Event): void {
  if (event.currentTarget instanceof CaptureUpload) describe(event.currentTarget)
}

function onDragOver(event: DragEvent): void {
  if (!(event.currentTarget instanceof CaptureUpload)) return
  event.preventDefault()
  event.currentTarget.toggleAttribute('dragging', true)
}

function onDragLeave(event: DragEvent): void {
  if (event.currentTarget instanceof CaptureUpload) event.currentTarget.toggleAttribute('dragging', false)
}

function onDrop(event: DragEvent): void {
  const around = event.currentTarget
  if (!(around instanceof CaptureUpload)) return
  event.preventDefault()
  around.toggleAttribute('dragging', false)
  const input = inputOf(around)
  if (!input || !event.dataTransfer?.files.length) return
  input.files = event.dataTransfer.files
  describe(around)
}

function describe(around: CaptureUpload): void {
  const input = inputOf(around)
  const list = around.querySelector('.chosen')
  if (!input || !list) return
  const limit = Number(around.getAttribute('limit') ?? Infinity)
  const files = [...(input.files ?? [])]
  list.replaceChildren(...files.map((file) => line(around, file, limit)))
  input.setCustomValidity(files.some((file) => file.size > limit) ? (around.getAttribute('too-large') ?? '') : '')
}

function line(around: Element, file: File, limit: number): HTMLLIElement {
  const item = document.createElement('li')
  const name = document.createElement('span')
  name.className = 'name'
  name.textContent = file.name
  const size = document.createElement('span')
  size.className = 'size'
  size.textContent = sizeInWords(file.size)
  item.append(name, size)
  if (file.size > limit) {
    const refusal = document.createElement('strong')
    refusal.className = 'no'
    refusal.textContent = around.getAttribute('too-large') ?? ''
    item.append(refusal)
  }
  return item
}

/** The size as people say it: 1.4 MB. */
export function sizeInWords(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB']
  let size = bytes
  let unit = 0
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${size.toLocaleString('en', { maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0 })} ${units[unit] ?? ''}`
}

function inputOf(around: Element): HTMLInputElement | null {
  return around.querySelector<HTMLInputElement>('input[type=file]')
}

customElements.define('capture-upload', CaptureUpload)
