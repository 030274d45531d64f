import type { Danger, DangerEntry } from './dangers'
import { DANGERS } from './dangers'
import { parsePattern } from './parse-pattern'
import { wordsIn } from './words-in'

type DangerPattern = {
  danger: Danger
  /** As it was written. */
  line: string
  groups: string[][]
  isTopic: boolean
  excluded: ReadonlySet<string>
}

/** Phrases, ready for many texts. */
export type Dangers = {
  /** Those of a crisis first. */
  patterns: readonly DangerPattern[]
  /** All words of all patterns by their first letter: the first letter of a typed word is right. */
  words: ReadonlyMap<string, readonly string[]>
}

/** Prepares phrases, once for many texts. A line that cannot be read is left out: the others must go on. */
export function compileDangers(entries: readonly DangerEntry[]): Dangers {
  const patterns = entries.flatMap(patternsOf)
  patterns.sort((one, other) => DANGERS.indexOf(one.danger) - DANGERS.indexOf(other.danger))
  const words = new Map<string, string[]>()
  for (const word of new Set(patterns.flatMap(({ groups }) => groups.flat()))) {
    const first = word[0] ?? ''
    words.set(first, [...(words.get(first) ?? []), word])
  }
  return { patterns, words }
}

function patternsOf({ danger, phrases, topics, exceptions }: DangerEntry): DangerPattern[] {
  const excluded = new Set(exceptions.flatMap(wordsIn))
  const read = (line: string, isTopic: boolean): DangerPattern[] => {
    const parsed = parsePattern(line)
    if ('problem' in parsed) return []
    return [{ danger, line, groups: parsed.groups, isTopic, excluded: isTopic ? excluded : NONE }]
  }
  return [...phrases.flatMap((line) => read(line, false)), ...topics.flatMap((line) => read(line, true))]
}

const NONE: ReadonlySet<string> = new Set()
