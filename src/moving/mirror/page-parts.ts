import { html, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from 'parse5'
import { dayFormat } from '@/design/formatters'
import { stringsFor } from '@/design/strings'
import { css } from '@/html/css'
import { attributeOf } from './page-addresses'

/** Added to each page's own style. */
export const mirrorNoteCss = css`
  .mirror-note {
    border-bottom: 1px solid var(--rule);
    background: var(--surface);
    font-size: 0.9375rem;
  }
  .mirror-note p {
    padding-block: 0.5rem;
  }
  .find-line.mirror {
    border: 0;
  }
`

type NoteProps = { language: string; copiedOn: string; address: string; search: string }

/** Says below the header that the page is a copy, of which day, and where the original and all else is. */
export function mirrorNote({ language, copiedOn, address, search }: NoteProps): Tree.Element {
  const { locale, mirror: t } = stringsFor(language)
  const day = element('time', { datetime: copiedOn }, dayFormat(locale).format(new Date(copiedOn)))
  const line = element(
    'p',
    { class: 'wrap' },
    `${t.copyOf} `,
    day,
    '. ',
    element('a', { href: address }, t.original),
    '. ',
    element('a', { href: search }, t.elsewhere),
    '.',
  )
  return element('aside', { class: 'mirror-note', 'aria-label': t.label }, line)
}

/** What is in the place of a search form. */
export function searchInstead(form: Tree.Element, language: string, aToZ: string): Tree.Element {
  const isInHeader = attributeOf(form, 'class') === 'find-line'
  const link = element('a', { href: aToZ }, stringsFor(language).mirror.search)
  return element('p', { class: isInHeader ? 'find-line mirror' : 'search' }, link)
}

/** What is in the place of a form that sends something. */
export const liveLink = (language: string, address: string): Tree.Element =>
  element('p', {}, element('a', { href: address }, stringsFor(language).mirror.answer))

function element(
  name: string,
  attributes: Record<string, string>,
  ...children: (Tree.Element | string)[]
): Tree.Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }))
  const made = tree.createElement(name, html.NS.HTML, attrs)
  for (const child of children) {
    if (typeof child === 'string') tree.insertText(made, child)
    else tree.appendChild(made, child)
  }
  return made
}
