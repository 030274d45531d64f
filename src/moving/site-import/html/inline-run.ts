import { type Inline, lineBreak, link, paragraph, referenceMark, text } from '@/rich-text/build'
import { safeHref } from '@/rich-text/safe-href'

/** How words look and where they lead. */
export type Look = { bold?: boolean; italic?: boolean; script?: 'super' | 'sub'; href?: string }

type Words = { words: string; look: Look }
type Piece = Words | { mark: string } | 'break'

/** White space as HTML knows it; a no-break space is none. */
const SPACES = /[ \t\n\r\f]+/gu

const ADDRESS_ALONE = /^https?:\/\/\S+$/u

/** The words of one paragraph while it is read. */
export type InlineRun = Piece[]

export const addWords = (run: InlineRun, words: string, look: Look) => run.push({ words, look })

/** A mark of the reference with this key. */
export const addMark = (run: InlineRun, key: string) => run.push({ mark: key })

export const addBreak = (run: InlineRun) => run.push('break')

/** A run as a paragraph with its white space in order; null if it has no words. An address alone becomes a link. */
export function paragraphOf(run: InlineRun) {
  const content = inlineOf(run)
  return content.length === 0 ? null : paragraph(...content)
}

/** A run as the content of a paragraph, heading or list item; empty if it has no words. */
export function inlineOf(run: InlineRun): Inline[] {
  const pieces = tidy(run)
  const [only] = pieces
  if (pieces.length === 1 && isWords(only) && !only.look.href && ADDRESS_ALONE.test(only.words)) {
    const href = safeHref(only.words)
    if (href !== null) return [link(href, text(only.words))]
  }
  const content: Inline[] = []
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index]
    if (!isWords(piece)) {
      content.push(piece === undefined || piece === 'break' ? lineBreak() : referenceMark(piece.mark))
      index += 1
      continue
    }
    const { href } = piece.look
    const same: Words[] = []
    for (let next = pieces[index]; isWords(next) && next.look.href === href; next = pieces[index]) {
      same.push(next)
      index += 1
    }
    const nodes: ReturnType<typeof text>[] = same.map(({ words, look }) => text(words, look))
    if (href === undefined) content.push(...nodes)
    else content.push(link(href, ...nodes))
  }
  return content
}

/** Joins white space across pieces, and takes it away at the ends and around line breaks. */
function tidy(run: InlineRun): Piece[] {
  const tidied: Piece[] = []
  let endsInSpace = true
  for (const piece of run) {
    if (piece === 'break') {
      trimEnd(tidied)
      if (tidied.length > 0) tidied.push('break')
      endsInSpace = true
      continue
    }
    if ('mark' in piece) {
      tidied.push(piece)
      endsInSpace = false
      continue
    }
    const collapsed: string = piece.words.replace(SPACES, ' ')
    const words: string = endsInSpace ? collapsed.replace(/^ /u, '') : collapsed
    if (words === '') continue
    endsInSpace = words.endsWith(' ')
    const last = tidied.at(-1)
    if (isWords(last) && isSameLook(last.look, piece.look)) last.words += words
    else tidied.push({ words, look: piece.look })
  }
  trimEnd(tidied)
  while (tidied.at(-1) === 'break') {
    tidied.pop()
    trimEnd(tidied)
  }
  const hasWords = tidied.some((piece) => isWords(piece) && piece.words.trim() !== '')
  return hasWords ? tidied : []
}

function trimEnd(pieces: Piece[]): void {
  const last = pieces.at(-1)
  if (!isWords(last)) return
  last.words = last.words.replace(/ $/u, '')
  if (last.words === '') pieces.pop()
}

const isWords = (piece: Piece | undefined): piece is Words =>
  piece !== undefined && piece !== 'break' && 'words' in piece

const isSameLook = (one: Look, other: Look) =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.script === other.script &&
  one.href === other.href
