import type { Spoken } from '@/design/panel-words'
import type { forbiddenWords } from '@/design/panel-words/forbidden-nodes'
import { BLOCK_TYPES, type BlockType, CARE_LEVELS, REFERENCE_MARK } from './allowed-nodes'

/** PostgreSQL rejects both in jsonb (22P05 and 22P02), so they must be caught earlier. */
const UNSTORABLE = /\0|\p{Surrogate}/u

type Fields = Record<string, unknown>
type CheckText = (state: unknown) => Reason | null

/** Why something must not be stored, as part of a sentence in the language of these words. */
export type Reason = (words: Spoken<typeof forbiddenWords>) => string

/**
 * Finds the first thing in a block's fields that must not be stored. A draft is saved while it is being filled in,
 * so missing parts are fine; the page omits them.
 *
 * @param checkText checks the short text that some blocks contain
 * @returns the reason, or null
 */
export function reasonAgainstBlock(fields: unknown, checkText: CheckText): Reason | null {
  if (!isFields(fields)) return (words) => words.noFields
  const { blockType } = fields
  const type = BLOCK_TYPES.find((each) => each === blockType)
  if (!type) return (words) => words.unknownBlock(String(blockType).slice(0, 40))
  const reason = reasonAgainstFields(type, fields, checkText)
  return reason && ((words) => words.ofBlock(words.blocks[type], reason(words)))
}

function reasonAgainstFields(type: BlockType, fields: Fields, checkText: CheckText): Reason | null {
  switch (type) {
    case 'careCard': {
      const { level, heading, body } = fields
      const isLevel = isAbsent(level) || CARE_LEVELS.some((each) => each === level)
      return isLevel ? (reasonAgainstText(heading) ?? checkText(body)) : (words) => words.level
    }
    case 'keyFacts':
      return reasonAgainstText(fields.title) ?? reasonAgainstFacts(fields.facts)
    case 'insetNote':
      return checkText(fields.body)
    case 'figure': {
      const { image, caption, credit } = fields
      return isRelation(image)
        ? (reasonAgainstText(caption) ?? reasonAgainstText(credit))
        : (words) => words.picture
    }
    // Its text is put there by the server, whatever was sent (content/articles/passages/fill-passages.ts).
    case 'passage':
      return isRelation(fields.passage) ? null : (words) => words.passage
  }
}

/** A document's id, or the document, or nothing yet. */
function isRelation(value: unknown): boolean {
  const id = isFields(value) ? value.id : value
  return isAbsent(id) || (Number.isInteger(id) && Number(id) > 0)
}

function reasonAgainstFacts(facts: unknown): Reason | null {
  // Payload's form has the number of rows in place of an empty list.
  if (isAbsent(facts) || facts === 0) return null
  if (!Array.isArray(facts)) return (words) => words.facts
  for (const fact of facts) {
    const reason: Reason | null = isFields(fact) ? reasonAgainstText(fact.text) : (words) => words.fact
    if (reason) return reason
  }
  return null
}

/** The same for a reference mark. */
export function reasonAgainstMark(fields: unknown): Reason | null {
  if (!isFields(fields) || fields.blockType !== REFERENCE_MARK) {
    return (words) => words.onlyMark
  }
  return reasonAgainstText(fields.reference)
}

function reasonAgainstText(value: unknown): Reason | null {
  if (isAbsent(value)) return null
  if (typeof value !== 'string') return (words) => words.notText
  return UNSTORABLE.test(value) ? (words) => words.unstorable : null
}

const isAbsent = (value: unknown) => value === undefined || value === null
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
