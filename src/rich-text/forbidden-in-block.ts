import { BLOCK_TYPES, type BlockType, CARE_LEVELS, REFERENCE_MARK } from './allowed-nodes'

/** PostgreSQL rejects both in jsonb (22P05 and 22P02), so they must be caught earlier. */
const UNSTORABLE = /\0|\p{Surrogate}/u

type Fields = Record<string, unknown>
type CheckText = (state: unknown) => string | null

const names: Record<BlockType, string> = {
  careCard: 'a care card',
  keyFacts: 'key facts',
  insetNote: 'an inset note',
  figure: 'a figure',
}

/**
 * Finds the first thing in a block's fields that must not be stored. A draft is saved while it is being filled in,
 * so missing parts are fine; the page omits them.
 *
 * @param checkText checks the short text that some blocks contain
 * @returns the reason, or null
 */
export function reasonAgainstBlock(fields: unknown, checkText: CheckText): string | null {
  if (!isFields(fields)) return 'a block without fields'
  const { blockType } = fields
  const type = BLOCK_TYPES.find((each) => each === blockType)
  if (!type) return `a block of the type "${String(blockType).slice(0, 40)}" is not allowed`
  const reason = reasonAgainstFields(type, fields, checkText)
  return reason && `${names[type]}: ${reason}`
}

function reasonAgainstFields(type: BlockType, fields: Fields, checkText: CheckText): string | null {
  switch (type) {
    case 'careCard': {
      const { level, heading, body } = fields
      const isLevel = isAbsent(level) || CARE_LEVELS.some((each) => each === level)
      return isLevel ? (reasonAgainstText(heading) ?? checkText(body)) : 'choose one of its three levels'
    }
    case 'keyFacts':
      return reasonAgainstText(fields.title) ?? reasonAgainstFacts(fields.facts)
    case 'insetNote':
      return checkText(fields.body)
    case 'figure': {
      const { image, caption, credit } = fields
      const id = isFields(image) ? image.id : image
      const isPicture = isAbsent(id) || (Number.isInteger(id) && Number(id) > 0)
      return isPicture ? (reasonAgainstText(caption) ?? reasonAgainstText(credit)) : 'choose a picture'
    }
  }
}

function reasonAgainstFacts(facts: unknown): string | null {
  if (isAbsent(facts)) return null
  if (!Array.isArray(facts)) return 'its facts must be a list'
  for (const fact of facts) {
    const reason = isFields(fact) ? reasonAgainstText(fact.text) : 'a fact must hold words'
    if (reason) return reason
  }
  return null
}

/** The same for a reference mark. */
export function reasonAgainstMark(fields: unknown): string | null {
  if (!isFields(fields) || fields.blockType !== REFERENCE_MARK) {
    return 'only a reference mark can stand within a line'
  }
  return reasonAgainstText(fields.reference)
}

function reasonAgainstText(value: unknown): string | null {
  if (isAbsent(value)) return null
  if (typeof value !== 'string') return 'words must be text'
  return UNSTORABLE.test(value) ? 'the words hold a character that cannot be stored' : null
}

const isAbsent = (value: unknown) => value === undefined || value === null
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
