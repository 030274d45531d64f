import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { refreshSummary } from '@/community/ratings/refresh-summary'
import { connectionOf } from '@/db/connection'
import { parseBodyText } from '@/moving/article-import/parse-body-text'
import { toRichText } from '@/moving/article-import/to-rich-text'
import type { Article, Page } from '@/payload-types'
import { sampleContent } from './index'
import { referenceKey, sampleBody } from './sample-body'
import type { SampleArticle, SampleComment, SampleSymptom } from './types'

const DAY_MS = 24 * 3600 * 1000

type Ids = Map<string, number>
type People = { authors: Ids; symptoms: Ids }

const idsFor = (ids: Ids, slugs: string[]) => slugs.flatMap((slug) => ids.get(slug) ?? [])
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()
const inAYear = (date: string) => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
const later = (a: string, b: string) => (a > b ? a : b)
const bodyOf = (text: string) => toRichText(parseBodyText(text).blocks)

/** Loads the sample content into an empty database, in the transaction of `req`. All of it is marked. */
export async function loadSampleContent(req: PayloadRequest): Promise<{ articles: number }> {
  const bodySystems = await loadBodySystems(req)
  const symptoms = await loadSymptoms(req, bodySystems)
  const authors = await loadAuthors(req)
  for (const article of sampleContent.articles) await loadArticle(req, article, { authors, symptoms })
  for (const [index, { title, slug, body }] of sampleContent.pages.entries()) {
    const data = { title, slug, body: bodyOf(body) as unknown as Page['body'], order: (index + 1) * 10 }
    await req.payload.create({
      collection: 'pages',
      data: { ...data, isSample: true, _status: 'published' },
      depth: 0,
      req,
    })
  }
  return { articles: sampleContent.articles.length }
}

async function loadBodySystems(req: PayloadRequest): Promise<Ids> {
  const ids: Ids = new Map()
  for (const system of sampleContent.bodySystems) {
    const data = { ...system, isSample: true }
    const { id } = await req.payload.create({ collection: 'body-systems', data, depth: 0, req })
    ids.set(system.slug, id)
  }
  return ids
}

async function loadSymptoms(req: PayloadRequest, bodySystems: Ids): Promise<Ids> {
  const ids: Ids = new Map()
  for (const { parents: _, bodySystems: systems, ...symptom } of sampleContent.symptoms) {
    const redLineApproval = approvalOf(symptom)
    const data = {
      ...symptom,
      redLineApproval,
      bodySystems: idsFor(bodySystems, systems),
      isSample: true,
    }
    const { id } = await req.payload.create({ collection: 'symptoms', data, depth: 0, req })
    ids.set(symptom.slug, id)
  }
  // Parents may follow their children in the list.
  for (const { slug, parents } of sampleContent.symptoms) {
    const [id] = idsFor(ids, [slug])
    if (id === undefined || parents.length === 0) continue
    await req.payload.update({
      collection: 'symptoms',
      id,
      data: { parents: idsFor(ids, parents) },
      depth: 0,
      req,
    })
  }
  return ids
}

/** By the first of the sample clinicians. */
function approvalOf({ redLine }: Pick<SampleSymptom, 'redLine'>) {
  const [clinician] = sampleContent.authors
  if (!redLine || !clinician) return undefined
  const by = [clinician.name, ...clinician.credentials.map(({ abbreviation }) => abbreviation)].join(', ')
  return { text: redLine, by, on: daysAgo(21) }
}

async function loadAuthors(req: PayloadRequest): Promise<Ids> {
  const ids: Ids = new Map()
  const connection = await connectionOf(req)
  for (const { ratings, ...author } of sampleContent.authors) {
    const data = { ...author, isSample: true }
    const { id } = await req.payload.create({ collection: 'authors', data, depth: 0, req })
    ids.set(author.slug, id)
    for (const [index, votes] of ratings.entries()) {
      for (let vote = 0; vote < votes; vote++) {
        const voterKey = randomBytes(32).toString('base64url')
        await connection.execute(sql`
          insert into ratings (author_id, stars, voter_key, is_sample, updated_at, created_at)
          values (${id}, ${index + 1}, ${voterKey}, true, now(), now())`)
      }
    }
    await refreshSummary(req, id)
  }
  return ids
}

async function loadArticle(req: PayloadRequest, sample: SampleArticle, people: People): Promise<void> {
  const publishedAt = daysAgo(sample.publishedDaysAgo)
  const { id } = await req.payload.create({
    collection: 'articles',
    data: {
      question: sample.question,
      slug: sample.slug,
      summary: sample.summary,
      keyPoints: sample.keyPoints.map((point) => ({ point })),
      body: sampleBody(sample) as unknown as Article['body'],
      symptoms: idsFor(people.symptoms, sample.symptoms),
      authors: idsFor(people.authors, [sample.author]),
      reviewer: people.authors.get(sample.reviewer),
      reviewedOn: sample.reviewedOn,
      reviewDue: inAYear(sample.reviewedOn),
      references: sample.references.map((reference, index) => ({ ...reference, key: referenceKey(index) })),
      conflictOfInterest: 'None declared.',
      corrections: (sample.corrections ?? []).map(({ date, text }) => ({
        date: later(new Date(date).toISOString(), publishedAt),
        text,
      })),
      publishedAt,
      language: 'en',
      isSample: true,
      _status: 'published',
      createdAt: publishedAt,
      updatedAt: publishedAt,
    },
    depth: 0,
    req,
  })
  for (const comment of sample.comments) await loadComment(req, id, comment)
}

async function loadComment(req: PayloadRequest, article: number, sample: SampleComment): Promise<void> {
  const { daysAgo: days, ...comment } = sample
  await req.payload.create({
    collection: 'comments',
    data: { ...comment, voice: 'reader', article, isSample: true, createdAt: daysAgo(days) },
    depth: 0,
    req,
  })
}
