import {
  type CollectionBeforeChangeHook,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  ValidationError,
} from 'payload'
import { type Spoken, speak } from '@/design/panel-words'
import { dangerProblems } from '@/design/panel-words/danger-phrases'
import type { DangerPhrase } from '@/payload-types'
import { findProblems, type PhraseProblem } from './find-problems'
import { readKnownTexts, textsShown } from './known-texts'
import { entryOf, linesIn } from './phrase-lines'

/** A phrase that shows on more of what readers are known to look for would teach them not to read the notice. */
const MOST_SHARE = 0.02
/** Where little is known, so many are no sign of anything. */
const ALWAYS_FINE = 5

/**
 * Refuses phrases that cannot be read, whose examples fail, or that are so wide that they would show on common
 * searches. Not of what the code brings: its own tests check that.
 */
export const checkPhrases: CollectionBeforeChangeHook<DangerPhrase> = async (args) => {
  const { collection, data, originalDoc, req } = args
  if (!req.user) return data
  const words = speak(dangerProblems, req.i18n.language)
  const content = { ...originalDoc, ...data } as DangerPhrase
  const own = findProblems(content, words)
  const errors = own.length > 0 ? own : await findTooWide(req, content, originalDoc ?? null, words)
  if (errors.length > 0)
    throw new ValidationError(
      { collection: collection.slug, errors: joined(collection, errors, req.i18n.language) },
      req.t,
    )
  return data
}

/** A field's label as the form has it. */
function labelIn(field: FlattenedField | undefined, language: string): string | undefined {
  const label: unknown = field && 'label' in field ? field.label : undefined
  return (label as Partial<Record<string, string>> | undefined)?.[language]
}

/** A form shows one message at each field. */
const joined = (
  { flattenedFields }: SanitizedCollectionConfig,
  problems: readonly PhraseProblem[],
  language: string,
) =>
  [...new Set(problems.map(({ path }) => path))].map((path) => ({
    path,
    label:
      labelIn(
        flattenedFields.find(({ name }) => name === path),
        language,
      ) ?? path,
    message: problems.flatMap((one) => (one.path === path ? [one.message] : [])).join(' '),
  }))

/** Only lines that are new: what is in force is not taken away by what readers happen to look for. */
async function findTooWide(
  req: PayloadRequest,
  content: DangerPhrase,
  before: DangerPhrase | null,
  words: Spoken<typeof dangerProblems>,
): Promise<PhraseProblem[]> {
  const entry = entryOf(content)
  const fresh = (['phrases', 'topics'] as const).flatMap((path) => {
    const known = new Set(linesIn(before?.[path]))
    return entry[path].filter((line) => !known.has(line)).map((line) => ({ path, line }))
  })
  if (fresh.length === 0) return []
  const texts = await readKnownTexts(req)
  const most = Math.max(ALWAYS_FINE, texts.length * MOST_SHARE)
  return fresh.flatMap(({ path, line }) => {
    const alone = { ...entry, phrases: [], topics: [], [path]: [line] }
    const shown = textsShown(alone, texts)
    const message = words.tooWide(line, shown.length, texts.length, shown[0] ?? '')
    return shown.length > most ? [{ path, message }] : []
  })
}
