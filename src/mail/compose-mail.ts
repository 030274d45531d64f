import { isolate } from '@/design/direction'

export type Letter = {
  subject: string
  /** The person's name, used in the English greeting. */
  to?: string
  /** The greeting, if it is in another language or has no name. */
  greeting?: string
  /** BCP 47 tag of the mail's language; English if absent. */
  lang?: string
  siteName: string
  /** A paragraph that consists of a URL becomes a link. */
  before: string[]
  link: string
  after: string[]
}

export type ComposedMail = {
  subject: string
  text: string
  html: string
  headers?: Record<string, string>
}

/**
 * A short mail around one link, as plain text and as HTML that loads nothing external.
 *
 * @param letter plain text; it is escaped here
 */
export function composeMail(letter: Letter): ComposedMail {
  const { siteName, before, link, after, lang = 'en' } = letter
  const greeting = letter.greeting ?? `Hello ${isolate(letter.to ?? '')},`
  const text = [greeting, ...before, link, ...after, siteName].join('\n\n')
  const html = `<!doctype html>
<html lang="${encode(lang)}">
<head><meta charset="utf-8"><title>${encode(letter.subject)}</title></head>
<body style="font:16px/1.5 sans-serif;max-width:36em">
${[greeting, ...before].map(paragraph).join('\n')}
${paragraph(link)}
${[...after, siteName].map(paragraph).join('\n')}
</body>
</html>
`
  return { subject: oneLine(letter.subject), text: `${text}\n`, html }
}

function paragraph(words: string): string {
  const encoded = encode(words)
  return /^https?:\/\/\S+$/.test(words)
    ? `<p><a href="${encoded}">${encoded}</a></p>`
    : `<p dir="auto">${encoded}</p>`
}

/** The mail with another paragraph in the place of one of its own. */
export const replaceParagraph = <Mail extends Pick<ComposedMail, 'text' | 'html'>>(
  mail: Mail,
  was: string,
  is: string,
): Mail => ({
  ...mail,
  text: mail.text.replace(was, () => is),
  html: mail.html.replace(encode(was), () => encode(is)),
})

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const encode = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
