import { type Look, runOf } from './run'
import type { Sink } from './sink'

type Words = Pick<Sink, 'text'>

/**
 * Writes a formula (MathML) on one line: without their position, the two parts of `10⁶` or of ½ are other numbers.
 */
export function walkMath(element: Element, look: Look, sink: Words): void {
  const parts = [...element.children]
  const [base, first, second] = parts
  const give = (part: Element | undefined, inner = look) => {
    if (part !== undefined) walkMath(part, inner, sink)
  }
  const say = (words: string) => sink.text(runOf(words, look))
  const above = { ...look, script: 'super' } as const
  const below = { ...look, script: 'sub' } as const
  switch (element.localName) {
    case 'annotation':
    case 'annotation-xml':
      return
    case 'msup':
      give(base)
      give(first, above)
      return
    case 'msub':
      give(base)
      give(first, below)
      return
    case 'msubsup':
      give(base)
      give(first, below)
      give(second, above)
      return
    case 'mfrac':
      giveGroup(base, look, sink)
      say('/')
      giveGroup(first, look, sink)
      return
    case 'msqrt':
      say('√(')
      for (const part of parts) give(part)
      say(')')
      return
    default:
      if (parts.length === 0) say((element.textContent ?? '').trim())
      else for (const part of parts) give(part)
  }
}

/** The numerator or denominator of a fraction, in brackets if it is more than one number or letter. */
function giveGroup(part: Element | undefined, look: Look, sink: Words): void {
  if (part === undefined) return
  const isOne = /^\s*[\p{L}\p{N}.,]*\s*$/u.test(part.textContent ?? '')
  if (!isOne) sink.text(runOf('(', look))
  walkMath(part, look, sink)
  if (!isOne) sink.text(runOf(')', look))
}
