import { AUTHORS, SYMPTOMS } from './generate-content'
import { randomFrom } from './random'
import type { Step } from './visit-site'

const SEED = 1_000_017
const WRITE_EVERY = 100
const PANEL_EVERY = 2000
const PANEL_AT = 50
/** Of writes. Each purges every list of articles, so also all authors and symptoms. */
const PUBLICATION_EVERY = 40

/**
 * Reads of any page, the same each time: as many pages as there are articles, symptoms and authors among them. Each
 * hundredth step is a write: of forty, a publication, ten ratings and comments. Each 2,000th opens the panel.
 */
export function* enduranceSteps(count: number, pages: number): Generator<Step> {
  const random = randomFrom(SEED)
  const articles = pages - AUTHORS - SYMPTOMS
  const anyArticle = () => 1 + random.below(articles)
  for (let number = 1; number <= count; number += 1) {
    if (number % PANEL_EVERY === PANEL_AT) yield panelStep((number - PANEL_AT) / PANEL_EVERY, anyArticle())
    else if (number % WRITE_EVERY === 0)
      yield writeStep(number / WRITE_EVERY, anyArticle(), random.below(AUTHORS))
    else yield { kind: 'read', path: pageOf(random.below(pages)) }
  }
}

function panelStep(turn: number, article: number): Step {
  const list = '/admin/collections/articles'
  return { kind: 'panel', path: turn % 2 === 0 ? list : `${list}/${article}` }
}

function writeStep(turn: number, article: number, author: number): Step {
  if (turn % PUBLICATION_EVERY === 0) return { kind: 'publication', article }
  return turn % 4 === 2 ? { kind: 'rating', author: 1 + author } : { kind: 'comment', article }
}

function pageOf(number: number): string {
  if (number < AUTHORS) return `/authors/author-${1 + number}`
  if (number < AUTHORS + SYMPTOMS) return `/symptoms/symptom-${1 + number - AUTHORS}`
  return `/articles/article-${1 + number - AUTHORS - SYMPTOMS}`
}
