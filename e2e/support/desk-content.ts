import { sendComment, sendRating } from './reader-forms'
import { mainDataDir } from './settings'
import { databaseOf, query } from './site-data'
import { type Doc, type Staff, unique } from './staff'

const DAY = 86_400_000
/** As readers ask them. */
const questions = [
  'Why do my ears ring after a concert?',
  'Is it normal that my fingers turn white in the cold?',
  'What makes my eyelid twitch?',
  'Why do my knees click on the stairs?',
  'When should a nosebleed be seen by a doctor?',
  'Why does my scalp tingle?',
  'What helps against cold sores?',
  'Why am I thirsty all the time?',
  'Can a tight jaw give me a headache?',
  'Why do my feet burn in bed?',
  'Is a lump behind the ear dangerous?',
]
const misses = ['tingling scalp', 'white fingers', 'jaw clicks when I chew', 'metal taste']

const at = (days: number) => new Date(Date.now() + days * DAY).toISOString()

export type DeskContent = {
  word: string
  author: Doc
  foreignDraft: Doc
  changed: Doc
  remove: () => Promise<void>
}

/**
 * Creates pending work: drafts, reviews, comments, ratings, searches without results, scheduled publications. One
 * word occurs in the text of a draft by `author`, and in somebody else's.
 */
export async function makeDeskContent(admin: Staff, editor: Staff): Promise<DeskContent> {
  const database = await databaseOf(mainDataDir())
  const sql = (text: string, values: unknown[] = []) => query(database, text, values)
  const word = `zq${unique()}`
  const author = await editor.makeAuthor({ name: 'Priya Ramanathan' })
  const other = await editor.makeAuthor({ name: 'Samuel Okafor' })
  const articles: Doc[] = []
  const make = async (data: object) => {
    const article = await editor.makeArticle({
      question: questions[articles.length % questions.length],
      authors: [author.id],
      ...data,
    })
    articles.push(article)
    return article
  }

  const draft = { _status: 'draft', summary: `All about ${word}.` }
  await make(draft)
  const foreignDraft = await make({ ...draft, authors: [other.id] })
  const live = await make({ reviewDue: at(-3) })
  for (const days of [2, 9, 9, 30, 31, 60, 88]) {
    const { id } = await make({ reviewDue: at(days) })
    // A date entered by hand must not be before the article was created.
    await sql('update articles set published_at = $1 where id = $2', [at(-days), id])
  }
  await editor.saveDraft(live.id, { summary: 'A change.' })
  const inReview = await make({ _status: 'draft' })
  await sql(`update _articles_v set version_stage = 'in-review' where parent_id = $1`, [inReview.id])

  for (const age of [0, 0.5, 2, 2, 9]) {
    const text = `How long ${unique()}?`
    await sendComment(live.slug, text)
    await sql(`update comments set created_at = $1 where text = $2`, [at(-age), text])
  }
  for (const stars of [5, 5, 5, 4, 4, 2]) await sendRating(author.slug, stars)
  for (const stars of [5, 4, 3]) await sendRating(other.slug, stars)
  for (const [index, miss] of misses.entries()) {
    const times = 14 - 3 * index
    await sql(`insert into search_misses (query, times) values ($1, $2) on conflict do nothing`, [
      miss,
      times,
    ])
  }
  const input = { article: inReview.id, action: 'publish', plannedById: 1, plannedByName: 'The editor' }
  for (const days of [-1, 2]) {
    await sql(
      `insert into payload_jobs (task_slug, input, wait_until, queue) values ('changePublication', $1, $2, $3)`,
      [
        JSON.stringify(input),
        at(days),
        // No worker runs this queue, so that the overdue one stays.
        'of-the-tests',
      ],
    )
  }

  const remove = async () => {
    await sql(`delete from payload_jobs where queue = 'of-the-tests'`)
    await sql(`delete from search_misses where query = any($1)`, [misses])
    for (const { id } of await admin.find('comments', `where[article][equals]=${live.id}`)) {
      await admin.delete('comments', id)
    }
    for (const { id } of await admin.find('ratings', `where[author][in]=${author.id},${other.id}`)) {
      await admin.removeRating(id)
    }
    for (const { id } of articles) await admin.delete('articles', id)
    for (const { id } of [author, other]) await admin.delete('authors', id)
  }
  return { word, author, foreignDraft, changed: live, remove }
}
