import { SUBSCRIPT, SUPERSCRIPT } from './allowed-nodes'
import type { StoredNode } from './stored-node'

const BASES = '0123456789+-=()'
const LETTERS = 'abcdefghijklmnoprstuvwxyz'
const CAPITALS = 'ABDEGHIJKLMNOPRTUVW'
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ'
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'
const SUBSCRIPT_LETTERS = 'aehijklmnoprstuvx'

const pairs = (bases: string, marks: string) =>
  new Map([...bases].map((base, at) => [base, [...marks][at] ?? '']))

const above = pairs(BASES + LETTERS + CAPITALS, SUPERSCRIPTS)
const below = pairs(BASES + SUBSCRIPT_LETTERS, SUBSCRIPTS)
const DASHES = /[−–‐‑]/gu

/** Every Unicode superscript or subscript that we write, and at the same position its plain character. */
export const SCRIPT_SIGNS = SUPERSCRIPTS + SUBSCRIPTS
export const SCRIPT_BASES = BASES + LETTERS + CAPITALS + BASES + SUBSCRIPT_LETTERS

export type Script = 'super' | 'sub'

/** Whether text is superscript or subscript; null if neither. */
export function scriptOf(node: StoredNode): Script | null {
  const format = typeof node.format === 'number' ? node.format : 0
  if ((format & SUPERSCRIPT) !== 0) return 'super'
  return (format & SUBSCRIPT) !== 0 ? 'sub' : null
}

/**
 * Superscript or subscript text in plain text: in Unicode (`10⁶`, `H₂O`), otherwise with its ASCII notation
 * (`10^(n²)`, `k_B`). Without it `10⁶` would read as 106.
 */
export function scriptText(words: string, script: Script): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(words) ?? []
  if (inner === '') return words
  const signs = script === 'super' ? above : below
  const written = [...inner.replace(DASHES, '-')].map((sign) => signs.get(sign))
  if (written.every((sign) => sign !== undefined)) return before + written.join('') + after
  const isOne = /^(?:[\p{L}\p{N}]+|\(.*\)|\[.*\]|.)$/su.test(inner)
  return `${before}${script === 'super' ? '^' : '_'}${isOne ? inner : `(${inner})`}${after}`
}
