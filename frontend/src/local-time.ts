const FORMAT = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' })

/** Tells, on hover, what the UTC time inside is where the reader sits. */
class LocalTime extends HTMLElement {
  connectedCallback(): void {
    for (const time of this.querySelectorAll('time')) {
      const instant = new Date(time.dateTime)
      if (!Number.isNaN(instant.getTime())) time.title = FORMAT.format(instant)
    }
  }
}

customElements.define('local-time', LocalTime)
