import { lexicalHtml } from './lexical-html'
import { mobiledocHtml } from './mobiledoc-html'
import type { GhostPost } from './schema'

/** A post's text as HTML: what Ghost rendered, else made from what its editor stored. */
export function ghostHtml({ html, lexical, mobiledoc }: GhostPost): string {
  if (html) return html
  return lexicalHtml(parsed(lexical)) || mobiledocHtml(parsed(mobiledoc))
}

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
