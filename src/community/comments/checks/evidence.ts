import type { Payload } from 'payload'
import { readTogether } from '@/db/read-together'
import { modelQuery, type SpamCheck, toModel, toWronglyHeld, wronglyHeldQuery } from '../learning/find-model'
import {
  bansQuery,
  historyQuery,
  peopleQuery,
  recentQuery,
  repeatsQuery,
  rulesQuery,
  type Sent,
} from './evidence-queries'
import { banOf } from './find-ban'
import type { CheckContext } from './verdict'

/** What the database knows about a comment and its sender, and the site's rules. */
export type Evidence = Pick<
  CheckContext,
  'repeats' | 'recent' | 'history' | 'ban' | 'siteName' | 'people'
> & {
  model: SpamCheck | null
  wronglyHeld: number | null
  moderation: 'all' | 'first' | 'none'
  /** `settings.heldWords`: one word or phrase per line. */
  heldWords: string
}

/**
 * Reads it in one statement.
 *
 * @throws the database's error
 */
export async function readEvidence(payload: Payload, sent: Sent): Promise<Evidence> {
  const found = await readTogether(payload, {
    repeats: repeatsQuery(sent),
    recent: recentQuery(sent),
    history: historyQuery(sent),
    bans: bansQuery(sent),
    people: peopleQuery,
    models: modelQuery,
    wronglyHeld: wronglyHeldQuery,
    rules: rulesQuery,
  })
  const [repeats, recent, history] = [found.repeats[0], found.recent[0], found.history[0]]
  // The global has defaults.
  const rules = found.rules[0] ?? (await payload.findGlobal({ slug: 'settings', depth: 0 }))
  return {
    repeats: {
      sameText: repeats?.same ?? 0,
      sameTextSpam: repeats?.marked ?? 0,
      similar: repeats?.alike ?? 0,
    },
    recent: { bySender: recent?.sender ?? 0, byNetwork: recent?.network ?? 0 },
    history: {
      approved: history?.approved ?? 0,
      rejected: history?.rejected ?? 0,
      spam: history?.spam ?? 0,
      isTrusted: history?.trusted === true,
    },
    ban: banOf(found.bans, sent.email),
    people: found.people.map(({ name }) => name),
    siteName: rules.siteName,
    moderation: rules.moderation,
    heldWords: rules.heldWords ?? '',
    model: toModel(found.models),
    wronglyHeld: toWronglyHeld(found.wronglyHeld),
  }
}
