import { Fragment, type ReactNode } from 'react'

/** What a phone dials: digits, `+`, `*` and `#`; empty if a number is written in words. */
const dialled = (number: string) => number.replace(/[^+*#\d]/g, '')

/** The address by which a phone calls a number, or writes to it; null if it cannot be dialled. */
export function dialHref(number: string, scheme: 'tel' | 'sms' = 'tel'): string | null {
  const digits = dialled(number)
  return digits === '' ? null : `${scheme}:${digits}`
}

/** A number that a phone calls when it is tapped; plain text if it cannot be dialled. */
export function NumberLink({ number }: { number: string }) {
  const href = dialHref(number)
  return href === null ? number : <a href={href}>{number.replaceAll(' ', '\u00a0')}</a>
}

/** A sentence with a number in it, which a phone calls when it is tapped. */
export function WithNumber({ text, number }: { text: string; number: string }): ReactNode {
  const at = number === '' ? -1 : text.indexOf(number)
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <NumberLink number={number} />
      {text.slice(at + number.length)}
    </>
  )
}

/** What stands before a number that is to be called: "a pulse of 112" is none. */
const CALLED =
  /(?:(?:call|dial|phone|ring)|(?:llam[aeo]r?|marque|marcar)(?: al)?|(?:number|número)[\p{L} ]*\()\s*$/iu

/** A text that people wrote: where it says to call the emergency number, a phone does. */
export function WithCalls({ text, number }: { text: string; number: string }): ReactNode {
  if (number === '' || !text.includes(number)) return text
  const parts = text.split(number)
  return parts.map((part, index) => {
    const isCalled = index > 0 && CALLED.test(parts[index - 1] ?? '') && !/^\d/.test(part)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have nothing else to tell them apart.
      <Fragment key={index}>
        {index > 0 && (isCalled ? <NumberLink number={number} /> : number)}
        {part}
      </Fragment>
    )
  })
}

type CallsProps = { href: string | null; children: string }

/** A button that calls or writes to a number; nothing if it cannot be dialled. */
export function CallButton({ href, children }: CallsProps) {
  // A number is not broken over two lines.
  return href === null ? null : <a href={href}>{children.replaceAll(' ', '\u00a0')}</a>
}
