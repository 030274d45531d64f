import { type InEachLanguage, type PanelWords, speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'
import { commonWords } from '@/design/panel-words/common'
import { learnedWords } from '@/design/panel-words/learned'
import { moderationWords } from '@/design/panel-words/moderation'
import { privacyWords } from '@/design/panel-words/privacy'
import { ratingsWatchWords } from '@/design/panel-words/ratings-watch'
import { searchWords } from '@/design/panel-words/search'

/** By path below the panel's own; a Map, because paths are user input. */
const titles = new Map<string, InEachLanguage<string>>([
  ['write', commonWords.writeArticle],
  ['ratings-watch', ratingsWatchWords.title],
  ['moderation', moderationWords.title],
  ['moderation/learned', learnedWords.title],
  ['reset', accountWords.password.choose],
  ['help', commonWords.help],
  ['privacy', privacyWords.trail],
  ['search', searchWords.title],
])

/**
 * The browser tab title of one of our pages. Payload supports such titles in one language only.
 *
 * @param segments of the path below the panel's own
 * @returns undefined for Payload's pages, which have titles in both languages
 */
export function pageTitle(segments: readonly string[], language: string): string | undefined {
  // A link's token follows this segment.
  const path = segments[0] === 'reset' ? 'reset' : segments.join('/')
  const title = titles.get(path)
  return title && speak({ title } satisfies PanelWords, language).title
}
