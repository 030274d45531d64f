import { honestMixed } from './honest-mixed'
import { honestShort } from './honest-short'
import { honestSpanish } from './honest-spanish'
import { honestStories } from './honest-stories'
import { casino, crypto, loans, pills } from './spam-goods'
import { copies, foreign, gibberish, links } from './spam-noise'
import { dating, flattery, testimonials } from './spam-people'

/** A comment with a known label. */
export type Labelled = { text: string; language: string; kind: string; isSpam: boolean }

const spamKinds = {
  pills,
  casino,
  crypto,
  loans,
  dating,
  testimonials,
  flattery,
  gibberish,
  links,
  // Copies and foreign alphabets are one kind of twenty: ten of each.
  repeated: [...copies.slice(0, 4), ...copies.slice(8, 12), ...copies.slice(14, 16), ...foreign.slice(0, 10)],
}

const honestKinds = { honestShort, honestStories, honestMixed, honestSpanish }

const label = (kinds: Record<string, string[]>, isSpam: boolean): Labelled[] =>
  Object.entries(kinds).flatMap(([kind, texts]) =>
    texts.map((text) => ({ text, kind, isSpam, language: kind === 'honestSpanish' ? 'es' : 'en' })),
  )

/** 200 spam comments of ten kinds, and 200 legitimate ones. */
export const spamComments = label(spamKinds, true)
export const honestComments = label(honestKinds, false)
/** Not part of the two hundred: more copies and alphabets, never used for training. */
export const extraSpam = label({ copies: copies.slice(4, 8), foreign: foreign.slice(10) }, true)
