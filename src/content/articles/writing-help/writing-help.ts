import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { adviceWords } from '@/design/panel-words/advice'
import { writingHelpWords } from '@/design/panel-words/writing-help'
import type { Article } from '@/payload-types'
import type { StoredState } from '@/rich-text/stored-node'
import type { Advice } from './advice'
import { boundParts } from './bound-parts'
import { checkCareCards } from './check-care-cards'
import { checkMissing } from './check-missing'
import { checkReferences } from './check-references'
import { checkHeadings, checkLongParagraphs } from './check-text'
import { findDeadLinks } from './find-dead-links'
import { findMissingAlt } from './find-missing-alt'
import { type Measures, measureText } from './measure-text'
import { readParts } from './read-parts'

/** The panel's data next to the form. `savedAt` is ISO 8601: of the analysed draft. */
export type WritingHelp = { savedAt: string; measures: Measures; advice: Advice[] }

/** A draft may lack anything. */
type Written = Partial<
  Pick<Article, 'language' | 'summary' | 'keyPoints' | 'references' | 'updatedAt'> & { body: StoredState }
>

/** Nobody reads more of one kind next to the form. */
const MOST_ITEMS = 100

const ORDER = { fix: 0, consider: 1 }

/** Measures a draft and collects suggestions; broken things come first. */
export async function writingHelp(req: PayloadRequest, draft: Written): Promise<WritingHelp> {
  const language = draft.language || 'en'
  const words = speak(adviceWords, req.i18n.language)
  const { meaning } = speak(writingHelpWords, req.i18n.language)
  const { parts, advice: bounds } = boundParts(words, readParts(draft.body))
  const points = (draft.keyPoints ?? []).flatMap(({ point }) => point || [])
  const measures = measureText(
    meaning,
    parts.texts,
    [...(draft.summary ? [draft.summary] : []), ...points],
    language,
  )
  // Yields between the two halves of the work.
  await nextTurn()
  const advice = [
    ...bounds,
    ...checkHeadings(words, parts.texts, measures.words),
    ...(await findMissingAlt(req, parts.figures)),
    ...(await findDeadLinks(req, parts.links)),
    ...checkReferences(words, parts.marks, draft.references ?? []),
    ...checkCareCards(words, parts.careCards),
    ...checkLongParagraphs(words, parts.texts, language),
    ...checkMissing(words, draft),
  ]
  return {
    savedAt: draft.updatedAt ?? '',
    measures,
    advice: advice
      .map((each) => ({ ...each, items: [...new Set(each.items)].slice(0, MOST_ITEMS) }))
      .sort((one, other) => ORDER[one.severity] - ORDER[other.severity]),
  }
}
