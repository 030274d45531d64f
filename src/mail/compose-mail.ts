export type Letter = {
  subject: string
  /** The person's name. */
  to: string
  siteName: string
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
 * A short letter around one link, as plain text and as HTML that loads nothing from elsewhere.
 *
 * @param letter plain text; it is encoded here
 */
export function composeMail(letter: Letter): ComposedMail {
  const { to, siteName, before, link, after } = letter
  const greeting = `Hello ${to},`
  const text = [greeting, ...before, link, ...after, siteName].join('\n\n')
  const paragraph = (words: string) => `<p>${encode(words)}</p>`
  const href = encode(link)
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${encode(letter.subject)}</title></head>
<body style="font:16px/1.5 sans-serif;max-width:36em">
${[greeting, ...before].map(paragraph).join('\n')}
<p><a href="${href}">${href}</a></p>
${[...after, siteName].map(paragraph).join('\n')}
</body>
</html>
`
  return { subject: oneLine(letter.subject), text: `${text}\n`, html }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const encode = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
