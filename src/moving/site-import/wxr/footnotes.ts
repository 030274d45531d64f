import { z } from 'zod'

/** What WordPress' editor keeps beside a text, in a field called `footnotes`. */
const stored = z.array(z.object({ content: z.string() }))

const PLACE = /<!-- wp:footnotes\b[^>]*\/-->/u

/** A text's footnotes as a list; empty if it has none that can be read. */
export function footnotesIn(field: string | undefined): string {
  const { data } = stored.safeParse(parsed(field))
  return data && data.length > 0
    ? `<ol>${data.map(({ content }) => `<li>${content}</li>`).join('')}</ol>`
    : ''
}

/** Puts the footnotes where WordPress shows them, else at the end. */
export function withFootnotes(html: string, footnotes: string): string {
  if (footnotes === '') return html
  return PLACE.test(html) ? html.replace(PLACE, () => footnotes) : `${html}\n\n${footnotes}`
}

function parsed(field: string | undefined): unknown {
  try {
    return JSON.parse(field ?? '')
  } catch {
    // A field of that name that somebody else made.
    return null
  }
}
