import type { ReactNode } from 'react'
import { held } from './own-direction'

/** What a comparison says about a part of a text; absent for what is the same. */
export type Mark = 'added' | 'removed'

/** The marked inline nodes of a text that is shown as a comparison. Readers' pages have none. */
export type Marks = ReadonlyMap<object, Mark>

/**
 * Unicode noncharacters, which are for a program's own use: they enclose the added and removed words of a plain text,
 * such as a caption. Stored text is freed of them before.
 */
const SIGNS = { added: ['\uFDD0', '\uFDD1'], removed: ['\uFDD2', '\uFDD3'] } as const
const ANY_SIGN = /[\uFDD0-\uFDD3]/gu
const MARKED = /(\uFDD0[^\uFDD1]*\uFDD1|\uFDD2[^\uFDD3]*\uFDD3)/u

/** A text without signs of our own. */
export const withoutSigns = (text: string): string => text.replace(ANY_SIGN, '')

/** A part of a plain text, enclosed as added or removed. */
export const enclosed = (text: string, mark: Mark): string => SIGNS[mark].join(withoutSigns(text))

/** A marked part of a text as HTML. */
export function marked(content: ReactNode, mark: Mark | undefined): ReactNode {
  if (mark === undefined) return content
  return mark === 'added' ? <ins>{content}</ins> : <del>{content}</del>
}

/** Plain text of a block; its enclosed parts are marked where a comparison is shown. */
export function spelled(text: string, marks: Marks | undefined): ReactNode {
  if (!marks) return held(text)
  return text.split(MARKED).map((part, index) => {
    const mark = part.startsWith(SIGNS.added[0])
      ? 'added'
      : part.startsWith(SIGNS.removed[0])
        ? 'removed'
        : undefined
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have nothing else to tell them apart.
    return <span key={index}>{marked(withoutSigns(part), mark)}</span>
  })
}
