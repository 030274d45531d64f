import { Marked, type Token, type TokenizerAndRendererExtension } from 'marked'
import { escapeHtml } from '../html/escape-html'

/** Where a file is: its folder in the export as a path that ends with `/`, and the site's address, likewise. */
type Place = { folder: string; site: string }

/**
 * Footnotes that stand for references: their marks name the key, and their definitions say what the front matter says.
 *
 * @param keys of the references; the first footnote is the first of them
 */
function citations(keys: readonly string[]): TokenizerAndRendererExtension[] {
  const keyOf = (number: string | undefined) => keys[Number(number) - 1]
  return [
    {
      name: 'citation',
      level: 'inline',
      start: (source) => source.indexOf('[^'),
      tokenizer: (source) => {
        const [raw = '', number] = /^\[\^(\d+)\]/u.exec(source) ?? []
        const key = keyOf(number)
        return key === undefined ? undefined : { type: 'citation', raw, key }
      },
      renderer: ({ key }) => `<sup data-reference="${escapeHtml(String(key))}"></sup>`,
    },
    {
      name: 'cited',
      level: 'block',
      tokenizer: (source) => {
        const [raw = '', number] = /^\[\^(\d+)\]:[^\n]*(?:\n+|$)/u.exec(source) ?? []
        return keyOf(number) === undefined ? undefined : { type: 'cited', raw }
      },
      renderer: () => '',
    },
  ]
}

/** The HTML of a Markdown text; its relative links lead to the site's addresses, those to pictures to their paths. */
export function markdownHtml(
  text: string,
  { folder, site }: Place,
  references: readonly string[] = [],
): string {
  const marked = new Marked({
    gfm: true,
    extensions: citations(references),
    walkTokens: (token: Token) => {
      if (token.type === 'link') token.href = resolveLink(String(token.href), site + folder)
      if (token.type === 'image') token.href = resolvePicture(String(token.href), { folder, site })
    },
  })
  return marked.parse(text, { async: false })
}

/** The address of a picture beside a file: its path in the folder, below the site's root. */
export function resolvePicture(given: string, { folder, site }: Place): string {
  const root = new URL('/', site).href
  return URL.canParse(given, root + folder) ? new URL(given, root + folder).href : given
}

function resolveLink(given: string, base: string): string {
  if (given.startsWith('#') || !URL.canParse(given, base)) return given
  const url = new URL(given, base)
  url.pathname = placeOf(url.pathname)
  return url.href
}

/** A file's path without its ending; a folder's for its `index.md`. */
export const placeOf = (file: string) =>
  /\.(?:md|markdown)$/iu.test(file)
    ? file.replace(/(?:(?<=^|\/)index)?\.\w+$/iu, '').replace(/(?<=.)\/$/u, '')
    : file
