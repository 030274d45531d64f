import { Marked } from 'marked'

/** The handbook's front page, which links to the others. */
export const HANDBOOK = '/admin/help/handbook'

/** The URL of a handbook picture in the panel. */
export const PICTURES = '/handbook/pictures'

/** Pages link to each other and to pictures by their path in the repository, so that they work there as well. */
const PAGE = /^(?<name>[a-z-]+)\.md$/
const PICTURE = /^\.\.\/screenshots\/(?<name>[a-z-]+\.png)$/

const quoted = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** @returns null for anything elsewhere in the repository, which a site does not show */
function addressOf(href: string): string | null {
  const page = PAGE.exec(href)?.groups?.name
  if (page) return `${HANDBOOK}/${page}`
  return /^https?:/.test(href) ? href : null
}

/**
 * A handbook page as HTML.
 *
 * @param markdown one of our own files; never external content, because HTML in it is not escaped
 * @param api the base URL of this site's API
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
