export type Mail = { subject: string; text: string; html: string }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/**
 * A short mail with one link, as text and as HTML. Nothing in it is loaded from anywhere.
 *
 * @param before paragraphs before the link
 * @param after paragraphs after it
 */
export function writeMail(subject: string, before: string[], link: string, after: string[]): Mail {
  const paragraphs = (lines: string[]) => lines.map((line) => `<p>${inHtml(line)}</p>`).join('')
  return {
    subject,
    text: `${[...before, link, ...after].join('\n\n')}\n`,
    html: `<!doctype html><html lang="en"><body style="font-family:sans-serif;max-width:36rem">${paragraphs(before)}<p><a href="${inHtml(link)}">${inHtml(link)}</a></p>${paragraphs(after)}</body></html>`,
  }
}
