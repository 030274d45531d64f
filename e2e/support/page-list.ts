import { existsSync } from 'node:fs'
import path from 'node:path'

/** The article that the first readers of this site requested; absent if only the repository is available. */
const REAL = path.resolve('../shared/input/loss-of-muscle-tone.txt')
const FIXTURE = path.resolve('src/moving/article-import/fixtures/full.txt')

/** The expected appearance of an imported article. */
export type Imported = {
  file: string
  address: string
  h1: string
  h2: number
  h3: number
  listItems: number
  byline: string
  practice: string
}

/** The real article if available, else one of the importer's own. */
export const imported: Imported = existsSync(REAL)
  ? {
      file: REAL,
      address: '/articles/what-causes-loss-of-muscle-tone-and-what-should-i-do',
      h1: 'What causes loss of muscle tone and what should I do?',
      h2: 2,
      h3: 8,
      listItems: 4,
      byline: 'Haroon Rashid, MD',
      practice: 'Urgent Care Center of Arlington',
    }
  : {
      file: FIXTURE,
      address: '/articles/why-do-i-have-a-stiff-neck-and-when-should-i-worry',
      h1: 'Why do I have a stiff neck and when should I worry?',
      h2: 2,
      h3: 4,
      listItems: 3,
      byline: 'Maria Sample, MD',
      practice: 'Example Family Practice of Springfield',
    }

export type ReaderPage = {
  name: string
  path: string
  status: number
  /** Submitted as a form instead of opened. */
  form?: Record<string, string>
}

/** A sample article with comments. */
const SAMPLE = '/articles/why-am-i-tired-all-the-time'
const AUTHOR = '/authors/marisol-quintavalle'

/**
 * Every kind of reader page.
 *
 * @param closed the URL of an article with closed comments
 */
export const readerPages = (closed: string): ReaderPage[] => [
  { name: 'home', path: '/', status: 200 },
  { name: 'imported article', path: imported.address, status: 200 },
  { name: 'article with comments', path: SAMPLE, status: 200 },
  { name: 'article without comments', path: closed, status: 200 },
  { name: 'author', path: AUTHOR, status: 200 },
  { name: 'authors', path: '/authors', status: 200 },
  { name: 'authors narrowed', path: '/authors?specialty=Neurology', status: 200 },
  { name: 'authors, none found', path: '/authors?specialty=alchemy&place=nowhere', status: 200 },
  { name: 'authors, after the last page', path: '/authors?page=99', status: 404 },
  { name: 'A to Z', path: '/symptoms', status: 200 },
  { name: 'letter of the A to Z', path: '/symptoms?letter=h', status: 200 },
  { name: 'symptom', path: '/symptoms/tiredness', status: 200 },
  { name: 'body map', path: '/body', status: 200 },
  { name: 'place on the body', path: '/body/map/lower-back', status: 200 },
  { name: 'body system', path: '/body/nervous-system', status: 200 },
  { name: 'about', path: '/about/about', status: 200 },
  { name: 'what is kept', path: '/about/privacy-data', status: 200 },
  { name: 'for developers', path: '/developers', status: 200 },
  {
    name: 'answers for a record system',
    path: '/connect?mainSearchCriteria.v.dn=tiredness',
    status: 200,
  },
  { name: 'record system without a code', path: '/connect', status: 400 },
  { name: 'mail link that does not work', path: '/mail/confirm?token=none', status: 400 },
  { name: 'search', path: '/search', status: 200 },
  { name: 'search with results', path: '/search?q=tired', status: 200 },
  { name: 'search with a typing error', path: '/search?q=headahces', status: 200 },
  { name: 'search without results', path: '/search?q=qqqqqqqqqq', status: 200 },
  { name: 'what was looked for', path: '/search/tell?q=qqqqqqqqqq', status: 200 },
  { name: 'what was looked for with an error', path: '/search/tell', status: 400, form: { wish: '?' } },
  { name: 'thanks for what was looked for', path: '/search/received', status: 200 },
  { name: 'rating form', path: `${AUTHOR}/rate`, status: 200 },
  { name: 'rating form with an error', path: `${AUTHOR}/rate`, status: 400, form: {} },
  { name: 'question whether it helped', path: `${SAMPLE}/helpful`, status: 200 },
  { name: 'comment form', path: `${SAMPLE}/comment`, status: 200 },
  { name: 'comment form with errors', path: `${SAMPLE}/comment`, status: 400, form: { email: 'none' } },
  { name: 'what was sent', path: `${SAMPLE}/received`, status: 200 },
  { name: 'what was sent about an author', path: `${AUTHOR}/received`, status: 200 },
  { name: 'own comments', path: `${SAMPLE}/comment/mine`, status: 200 },
  { name: 'report form', path: `${SAMPLE}/report`, status: 200 },
  { name: 'report form with an error', path: `${SAMPLE}/report`, status: 400, form: { email: 'none' } },
  { name: 'comments closed', path: `${closed}/comment`, status: 409 },
  { name: 'not found', path: '/no-such-page', status: 404 },
]

/** The pages in the page cache, which have an ETag and can return 304. */
export const isKept = ({ form, path: address, status }: ReaderPage): boolean =>
  !form &&
  status === 200 &&
  !/\/(?:rate|comment|report|helpful|received|mine)$|^\/search|=alchemy/.test(address)
