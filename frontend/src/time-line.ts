const WIDTH = 1000
const HEIGHT = 40
const CLOSEST = 16
const DAY = 86_400_000
const SEVERAL_SECONDS = 6_000

/** Lets one come closer to a part of the strips inside, which are drawn on the server, if they last. */
class TimeLine extends HTMLElement {
  #left = 0
  #width = WIDTH

  connectedCallback(): void {
    if (this.querySelector('.zoom') || this.dataset.from === this.dataset.to) return
    const buttons = document.createElement('div')
    buttons.className = 'zoom'
    buttons.append(
      this.#button('closer', () => { this.#show(this.#left + this.#width / 4, this.#width / 2) }),
      this.#button('wider', () => { this.#show(this.#left - this.#width / 2, this.#width * 2) }),
      this.#button('earlier', () => { this.#show(this.#left - this.#width / 2, this.#width) }),
      this.#button('later', () => { this.#show(this.#left + this.#width / 2, this.#width) }),
    )
    this.append(buttons)
    this.#show(0, WIDTH)
  }

  #button(name: string, action: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = `plain ${name}`
    button.textContent = this.getAttribute(name)
    button.addEventListener('click', () => { if (button.getAttribute('aria-disabled') !== 'true') action() })
    return button
  }

  #show(left: number, width: number): void {
    this.#width = Math.min(WIDTH, Math.max(WIDTH / CLOSEST, width))
    this.#left = Math.min(WIDTH - this.#width, Math.max(0, left))
    for (const strip of this.querySelectorAll('.strips svg')) {
      strip.setAttribute('viewBox', `${String(this.#left)} 0 ${String(this.#width)} ${String(HEIGHT)}`)
    }
    this.#label()
    this.#disable('closer', this.#width <= WIDTH / CLOSEST)
    this.#disable('wider', this.#width >= WIDTH)
    this.#disable('earlier', this.#left <= 0)
    this.#disable('later', this.#left + this.#width >= WIDTH)
  }

  /** Buttons stay where the keyboard is, so they are told to be of no use rather than taken away. */
  #disable(name: string, off: boolean): void {
    this.querySelector(`.${name}`)?.setAttribute('aria-disabled', String(off))
  }

  #label(): void {
    const from = Number(this.dataset.from)
    const to = Number(this.dataset.to)
    const span = to - from
    const dateFrom = span > DAY ? firstOfDate(from, to) : -1
    const step = (span * this.#width) / WIDTH
    const labels = [...this.querySelectorAll('.labels span')]
    labels.forEach((label, i) => {
      const part = (this.#left + (this.#width * i) / (labels.length - 1)) / WIDTH
      label.textContent = time(from + span * part, step, dateFrom)
    })
  }
}

/** Where in a written time the date begins: the year only matters to those who see two. */
function firstOfDate(from: number, to: number): number {
  return new Date(from).getUTCFullYear() === new Date(to).getUTCFullYear() ? 5 : 0
}

/** With so many decimals that times of what is shown, step milliseconds long, do not read the same. */
function time(at: number, step: number, dateFrom: number): string {
  const text = new Date(at).toISOString()
  if (dateFrom >= 0) return `${text.slice(dateFrom, 10)} ${text.slice(11, 16)}`
  return text.slice(11, step >= SEVERAL_SECONDS ? 19 : 23)
}

customElements.define('time-line', TimeLine)
