import type { Group } from './group'

/** A comment of a group, and its label. */
export type GroupText = { text: string; isSpam: boolean; group: string }

const WHO = ['Alex', 'Marco', 'tina', 'DJ Pit', 'Rosa', 'Jay', 'Bella', 'Omar', 'kim', 'Suki']
const SITES = [
  'www.fanhub{k}.example',
  'http://get{k}now.example/x{k}',
  'https://bit{k}.test/{k}a',
  'best-{k}.example',
  'http://www.videoshare.test/watch?v={k}Qz',
  'mypage{k}.example/index.html',
  'https://www.social.example/pages/{k}',
]
const TAILS = ['!!', '!!!!!', ' :)', ' :D', ' <3', '...', ' 😂', ' ❤️', ' 🔥', ' lol', ' xD']
const TIMES = 3

/** Numbers from 0 to 1, deterministic (Mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * The texts of groups: each line up to three times with different names and numbers, the later ones with typos,
 * capitals and symbols (short ones) or one sentence less (long ones). Half of the long spam names no address, as
 * if the form had a field for it.
 */
export function textsOf(groups: Group[], length: 'short' | 'long'): GroupText[] {
  const random = randomFrom(7)
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? ''
  const seen = new Set<string>()
  const texts: GroupText[] = []
  const add = (group: Group, line: string, isSpam: boolean, isFirst: boolean) => {
    const hides = length === 'long' && isSpam && random() < 0.5
    const bare = hides ? line.replace(/[,:;\-= ]*(?:at |on |via |here )?\{site\}/, '') : line
    const filled = bare
      .replaceAll('{n}', String(1 + Math.floor(random() * 900)))
      .replaceAll('{who}', pick(WHO))
      .replaceAll('{topic}', pick(group.topics))
      .replaceAll('{site}', pick(SITES).replaceAll('{k}', String(10 + Math.floor(random() * 90))))
    const typed = isFirst
      ? filled
      : length === 'short'
        ? typedFast(filled, random)
        : shortened(filled, random)
    if (seen.has(typed)) return
    seen.add(typed)
    texts.push({ text: typed, isSpam, group: group.name })
  }
  for (const group of groups) {
    for (const isSpam of [true, false]) {
      for (const line of isSpam ? group.spam : group.honest) {
        for (let time = 0; time < TIMES; time++) add(group, line, isSpam, time === 0)
      }
    }
  }
  return texts
}

function typedFast(line: string, random: () => number): string {
  const slipped = random() < 0.3 ? withSlip(line, random) : line
  const cased = random() < 0.12 ? slipped.toUpperCase() : random() < 0.3 ? slipped.toLowerCase() : slipped
  return random() < 0.2 ? cased + TAILS[Math.floor(random() * TAILS.length)] : cased
}

/** Two letters of one word are swapped. */
function withSlip(line: string, random: () => number): string {
  const words = line.split(' ')
  const at = Math.floor(random() * words.length)
  const word = words[at] ?? ''
  if (word.length < 5 || /[./@]/.test(word)) return line
  const from = 1 + Math.floor(random() * (word.length - 2))
  words[at] = `${word.slice(0, from)}${word[from + 1]}${word[from]}${word.slice(from + 2)}`
  return words.join(' ')
}

function shortened(text: string, random: () => number): string {
  const slipped = random() < 0.3 ? withSlip(text, random) : text
  const sentences = slipped.split(/(?<=[.!?]) /)
  if (random() > 0.3 || sentences.length < 3) return slipped
  sentences.splice(1 + Math.floor(random() * (sentences.length - 1)), 1)
  return sentences.join(' ')
}
