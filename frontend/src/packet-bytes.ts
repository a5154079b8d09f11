const STEPS: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -8, ArrowDown: 8 }

/** A field: its row, and which bytes are its own. */
interface Field {
  row: HTMLTableRowElement
  from: number
  to: number
}

/** Marks the bytes of the field that is pointed at, and the field of a byte. The fields and bytes inside do without it. */
class PacketBytes extends HTMLElement {
  #bytes: HTMLElement[] = []
  #fields: Field[] = []
  #here = -1

  connectedCallback(): void {
    if (this.#bytes.length > 0) return
    this.#bytes = [...this.querySelectorAll<HTMLElement>('.dump .hex')].flatMap(divide)
    this.#fields = [...this.querySelectorAll<HTMLTableRowElement>('tr[data-from]')].map(
      (row) => ({ row, from: Number(row.dataset.from), to: Number(row.dataset.to) }))
    this.#explain()
    this.addEventListener('pointerover', this.#onPoint)
    this.addEventListener('focusin', this.#onPoint)
    this.addEventListener('pointerleave', this.#onLeave)
    this.querySelector<HTMLElement>('.dump')?.addEventListener('keydown', this.#onKey)
  }

  #explain(): void {
    const hint = document.createElement('p')
    hint.className = 'fine hint'
    hint.textContent = this.getAttribute('hint')
    this.prepend(hint)
    const said = document.createElement('span')
    said.setAttribute('role', 'status')
    said.className = 'unseen'
    this.append(said)
  }

  readonly #onPoint = (event: Event): void => {
    const target = event.target
    if (!(target instanceof Element)) return
    const row = target.closest('tr[data-from]')
    const field = this.#fields.find((it) => it.row === row)
    const at = this.#bytes.findIndex((byte) => byte === target)
    if (field) this.#mark(field)
    else if (at >= 0) this.#mark(this.#fieldOf(at))
  }

  readonly #onLeave = (): void => { this.#mark(undefined) }

  readonly #onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step !== undefined) {
      this.#walkTo(this.#here < 0 ? 0 : this.#here + step)
      event.preventDefault()
    }
    if (event.key === 'Enter') this.#fieldOf(this.#here)?.row.querySelector<HTMLElement>('a')?.focus()
  }

  #walkTo(at: number): void {
    const byte = this.#bytes[at]
    if (!byte) return
    this.#bytes[this.#here]?.classList.remove('here')
    this.#here = at
    byte.classList.add('here')
    byte.scrollIntoView({ block: 'nearest' })
    const field = this.#fieldOf(at)
    this.#mark(field)
    field?.row.scrollIntoView({ block: 'nearest' })
    this.#say(at, byte, field)
  }

  #say(at: number, byte: HTMLElement, field: Field | undefined): void {
    const said = this.querySelector('[role=status]')
    if (!said) return
    const words = [String(at), byte.textContent, text(field?.row.cells[0]), text(field?.row.querySelector('.value'))]
    said.textContent = (this.getAttribute('said') ?? '').replace(/\{(\d)\}/g, (_, gap: string) => words[Number(gap)] ?? '').trim()
  }

  /** The field with the fewest bytes among those that the byte is in; of two with as many, the first. */
  #fieldOf(at: number): Field | undefined {
    let found: Field | undefined
    for (const field of this.#fields) {
      const shorter = !found || field.to - field.from < found.to - found.from
      if (field.from <= at && at <= field.to && shorter) found = field
    }
    return found
  }

  #mark(field: Field | undefined): void {
    for (const it of this.#fields) it.row.classList.toggle('marked', it === field)
    this.#bytes.forEach((byte, at) => byte.classList.toggle('marked', !!field && field.from <= at && at <= field.to))
  }
}

/** Gives each byte of a line an element of its own. */
function divide(line: HTMLElement): HTMLElement[] {
  const bytes = line.textContent.split(' ').map((digits) => {
    const byte = document.createElement('span')
    byte.className = 'byte'
    byte.textContent = digits
    return byte
  })
  line.replaceChildren(...bytes.flatMap((byte, at) => (at === 0 ? [byte] : [' ', byte])))
  return bytes
}

function text(cell: Element | null | undefined): string {
  return cell?.textContent.replace(/\s+/g, ' ').trim() ?? ''
}

customElements.define('packet-bytes', PacketBytes)
