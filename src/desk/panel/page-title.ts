import { type InEachLanguage, type PanelWords, speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'
import { commonWords } from '@/design/panel-words/common'
import { helpWords } from '@/design/panel-words/help'
import { learnedWords } from '@/design/panel-words/learned'
import { lookedForWords } from '@/design/panel-words/looked-for'
import { moderationWords } from '@/design/panel-words/moderation'
import { inboxWords } from '@/design/panel-words/notices'
import { privacyWords } from '@/design/panel-words/privacy'
import { ratingsWatchWords } from '@/design/panel-words/ratings-watch'
import { searchWords } from '@/design/panel-words/search'
import { siteExportWords } from '@/design/panel-words/site-export'
import { siteImportWords } from '@/design/panel-words/site-import'
import { tryQueryWords } from '@/design/panel-words/try-query'

/** By path below the panel's own; a Map, because paths are user input. */
const titles = new Map<string, InEachLanguage<string>>([
  ['write', commonWords.writeArticle],
  ['ratings-watch', ratingsWatchWords.title],
  ['moderation', moderationWords.title],
  ['moderation/learned', learnedWords.title],
  ['calendar', commonWords.calendar],
  ['looked-for', lookedForWords.title],
  ['try-search', tryQueryWords.title],
  ['inbox', inboxWords.title],
  ['reset', accountWords.password.choose],
  ['help', commonWords.help],
  ['help/handbook', helpWords.handbook],
  ['privacy', privacyWords.trail],
  ['export', siteExportWords.trail],
  ['import', siteImportWords.trail],
  ['search', searchWords.title],
])

/** A link's token, or the name of a page, follows these paths. */
const openEnded = ['reset', 'help/handbook']

/**
 * The browser tab title of one of our pages. Payload supports such titles in one language only.
 *
 * @param segments of the path below the panel's own
 * @returns undefined for Payload's pages, which have titles in both languages
 */
export function pageTitle(segments: readonly string[], language: string): string | undefined {
  const path = segments.join('/')
  const title = titles.get(openEnded.find((start) => path.startsWith(`${start}/`)) ?? path)
  return title && speak({ title } satisfies PanelWords, language).title
}
