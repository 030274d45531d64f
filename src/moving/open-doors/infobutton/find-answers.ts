import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import type { ArticleTeaser } from '@/content/articles/article-teaser'
import { findSymptom } from '@/content/symptoms/find-symptom'
import type { RedLine } from '@/content/symptoms/red-line/red-line'
import type { SymptomView } from '@/content/symptoms/symptom-view'
import { searchArticles } from '@/finding/search/search-articles'
import type { SiteView } from '@/html/site-view'
import { systemNamed } from './code-systems'
import { findCoded } from './find-coded'
import type { InfobuttonRequest } from './read-request'

const MOST_ARTICLES = 10

/** What a clinic links for a problem: the symptoms first, then the newest articles about them. */
export type Answers = {
  symptoms: Pick<SymptomView, 'id' | 'slug' | 'plainName' | 'definition'>[]
  redLines: RedLine[]
  articles: ArticleTeaser[]
}

/**
 * Answers for a code, and if no symptom has it, for the words of the problem. Symptoms are in the site's language,
 * articles in their own.
 *
 * @returns nothing found is an empty answer
 */
export async function findAnswers(
  payload: Payload,
  site: SiteView,
  { system, code, displayName, language }: InfobuttonRequest,
): Promise<Tagged<Answers>> {
  const vocabulary = code === '' ? null : systemNamed(system)
  const slugs = vocabulary ? await findCoded(payload, vocabulary, code) : []
  const speaks = (tag: string | undefined) =>
    language === '' || baseOf(tag ?? site.language) === baseOf(language)
  const found = slugs.length > 0 ? await ofSymptoms(payload, slugs) : await ofWords(payload, displayName)
  const { view } = found
  const kept = view.articles.filter((article) => speaks(article.language)).slice(0, MOST_ARTICLES)
  const isOwn = speaks(site.language)
  return {
    view: { symptoms: isOwn ? view.symptoms : [], redLines: isOwn ? view.redLines : [], articles: kept },
    // A code may be given to a symptom, and a word may get an article, at any time.
    tags: [tags.symptoms, tags.articles, tags.authors, tags.pins, ...found.tags],
  }
}

const baseOf = (tag: string) => tag.toLowerCase().split('-')[0]

async function ofSymptoms(payload: Payload, slugs: string[]): Promise<Tagged<Answers>> {
  const found = await Promise.all(slugs.map((slug) => findSymptom(payload, slug)))
  const views = found.flatMap((one) => (one ? [one.view] : []))
  const articles = new Map(views.flatMap((view) => view.articles.map((article) => [article.id, article])))
  return {
    view: {
      symptoms: views,
      redLines: views.flatMap(({ redLine }) => redLine ?? []),
      articles: [...articles.values()].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)),
    },
    tags: found.flatMap((one) => one?.tags ?? []),
  }
}

/** As a reader's search, and the symptom that the words name exactly. */
async function ofWords(payload: Payload, words: string): Promise<Tagged<Answers>> {
  if (words === '') return { view: { symptoms: [], redLines: [], articles: [] }, tags: [] }
  const { hits, also, redLines } = await searchArticles(payload, { query: words, system: null, page: 1 })
  const symptom = also.card ? await ofSymptoms(payload, [also.card.slug]) : null
  return {
    view: { symptoms: symptom?.view.symptoms ?? [], redLines, articles: hits },
    tags: [...(symptom?.tags ?? []), ...hits.map(({ id }) => tags.article(id))],
  }
}
