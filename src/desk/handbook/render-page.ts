import { Marked } from 'marked'

/** The handbook's front page, which names the others. */
export const HANDBOOK = '/admin/help/handbook'

/** Where the panel gets a picture of the handbook. */
export const PICTURES = '/handbook/pictures'

/** Pages name each other, and pictures, as they lie in the repository, so that they can be read there as well. */
const PAGE = /^(?<name>[a-z-]+)\.md$/
const PICTURE = /^\.\.\/screenshots\/(?<name>[a-z-]+\.png)$/

const quoted = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** @returns null for what lies elsewhere in the repository, which a site does not show */
function addressOf(href: string): string | null {
  const page = PAGE.exec(href)?.groups?.name
  if (page) return `${HANDBOOK}/${page}`
  return /^https?:/.test(href) ? href : null
}

/**
 * A page of the handbook as HTML.
 *
 * @param markdown one of our own files; nothing that anybody else wrote, as its HTML is left as it is
 * @param api where the API of this site begins
 * @returns the page's title, and its HTML without it
 */
export function renderHandbookPage(markdown: string, api: string): { title: string; html: string } {
  const marked = new Marked({
    renderer: {
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens)
        const address = addressOf(href)
        return address ? `<a href="${quoted(address)}">${words}</a>` : words
      },
      image({ href, text }) {
        const name = PICTURE.exec(href)?.groups?.name
        return name ? `<img src="${api}${PICTURES}/${name}" alt="${quoted(text)}" loading="lazy">` : ''
      },
    },
  })
  const [, title = '', rest = ''] = /^# ([^\n]+)\n([\s\S]*)$/.exec(markdown) ?? []
  return { title, html: marked.parse(rest, { async: false }) }
}
