import { element } from './markup'
import { say } from './words'

const UNITS = ['bytes', 'KB', 'MB', 'GB']

const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', timeStyle: 'medium' })

const HERE = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' })

/** The size as people say it: 1.4 MB. */
export function sizeInWords(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${size.toLocaleString('en', { maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0 })} ${UNITS[unit] ?? ''}`
}

/** From when to when, in UTC; on hover, what that is where the reader sits. */
export function timeSpan(first: string, last: string): (Node | string)[] {
  const [from, to] = [instant(first), instant(last)]
  const start = moment(from, `${DAY.format(from)}, ${TIME.format(from)}`)
  if (TIME.format(from) === TIME.format(to) && DAY.format(from) === DAY.format(to)) return [start, ` ${say('preflight.utc')}`]
  const sameDay = DAY.format(from) === DAY.format(to)
  const end = moment(to, sameDay ? TIME.format(to) : `${DAY.format(to)}, ${TIME.format(to)}`)
  return [start, ' – ', end, ` ${say('preflight.utc')}`]
}

function moment(time: Date, text: string): HTMLTimeElement {
  return element('time', { datetime: time.toISOString(), title: HERE.format(time) }, text)
}

/** Dates know milliseconds only. */
function instant(text: string): Date {
  return new Date(text.replace(/(\.\d{3})\d+/, '$1'))
}
