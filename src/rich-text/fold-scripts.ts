import { SCRIPT_BASES, SCRIPT_SIGNS, scriptText } from '@/rich-text/script-text'

/**
 * Character replacements, one for one. A slash separates words: PostgreSQL would parse `106/ml` as a file name,
 * which no other word matches.
 */
const FOLDED_SIGNS = `${SCRIPT_SIGNS}/`
const FOLDED_BASES = `${SCRIPT_BASES} `

const bases = new Map([...FOLDED_SIGNS].map((sign, at) => [sign, [...FOLDED_BASES][at] ?? sign]))
const SIGNS = new RegExp(`[${FOLDED_SIGNS}]`, 'gu')

/** Superscripts and subscripts as typed on a keyboard: `10^6`, `10^(-3)`, `CO_2`. */
const TYPED = /(?<=[\p{L}\p{N})])(?:\^\(?([+-]?[\p{L}\p{N}]+)\)?|_\(?(\p{N}+)\)?(?![\p{L}\p{N}]))/gu

/**
 * Text with superscripts and subscripts as plain characters (`10⁶` as `106`) and slashes as spaces, of the same
 * length.
 */
export const foldSigns = (text: string): string => text.replace(SIGNS, (sign) => bases.get(sign) ?? sign)

/** A query in the canonical form that matches superscripts and subscripts however they were typed. */
export const foldQuery = (query: string): string => foldSigns(query).replace(TYPED, '$1$2')

/**
 * The ways in which a typed word with superscripts or subscripts may occur in a text, the word itself first: `H2O`
 * also as `H₂O`, `10^6` also as `10⁶` and `106`.
 */
export function spellings(word: string): string[] {
  const raised = word.replace(/\^\(?([+-]?\w+)\)?/gu, (_, inner) => scriptText(inner, 'super'))
  const lowered = word.replace(/(?<=\p{L})_?(\d+)/gu, (_, digits) => scriptText(digits, 'sub'))
  return [...new Set([word, foldQuery(word), raised, lowered])]
}
