import { hasForeignCard } from './card-html'
import { lexicalHtml } from './lexical-html'
import { mobiledocHtml } from './mobiledoc-html'
import type { GhostPost } from './schema'

/**
 * A post's text as HTML, made from what its editor stored: what Ghost rendered has the players and icons of its cards, and
 * nothing of those for newsletters. It is taken where nothing is stored, or a card that is not known here.
 */
export function ghostHtml({
  html,
  lexical,
  mobiledoc,
}: Pick<GhostPost, 'html' | 'lexical' | 'mobiledoc'>): string {
  const stored = lexicalHtml(parsed(lexical)) || mobiledocHtml(parsed(mobiledoc))
  return html && (isEmpty(stored) || hasForeignCard(stored)) ? html : stored
}

/** An empty paragraph is all that is stored of some texts that were imported into Ghost as HTML. */
const isEmpty = (stored: string) => stored.replace(/<\/?(?:p|br)>/gu, '').trim() === ''

/** Null if it is no JSON: then there is no text to be read from it. */
function parsed(text: string | null | undefined): unknown {
  if (!text) return null
  try {
    return JSON.parse(text)
  } catch {
    // The post is imported without a text, and its reader says so.
    return null
  }
}
