import { z } from 'zod'
import { voices } from '@/community/comments/comment-rules'
import { DANGERS } from '@/site/danger/dangers'

/** The schemas that the OpenAPI document names; their descriptions are part of it. */
export const named = z.registry<{ id: string; description?: string }>()

const id = z
  .string()
  .regex(/^urn:uuid:[0-9a-f-]{36}$/)
  .describe('Never changes, even if the address does.')
const slug = z
  .string()
  .describe('The last part of the address; it may change, and the old one then leads on.')
const url = z.url().describe('The page for readers.')
const time = z.iso.datetime()
const count = z.int().min(0)
const text = z.string()
const language = text.describe('BCP 47.')

const link = z
  .object({ slug, name: text, url })
  .register(named, { id: 'Link', description: 'Something with a page of its own.' })

const code = z.object({ system: text, code: text }).register(named, { id: 'Code' })

const teaser = z
  .object({ slug, url, language: language.nullable(), question: text, summary: text.nullable() })
  .register(named, {
    id: 'ArticleLink',
    description: 'An article in a list; no language: the site’s usual one.',
  })

const rating = z
  .object({
    count,
    mean: z.number().min(1).max(5).nullable(),
    distribution: z.array(count).length(5).nullable().describe('Votes with 1, 2, 3, 4 and 5 stars.'),
  })
  .register(named, {
    id: 'Rating',
    description:
      'Readers’ votes. Without mean and distribution until there are as many votes as the site asks for.',
  })

export const articleSummary = z.object({
  id,
  slug,
  url,
  language,
  question: text,
  summary: text.nullable(),
  authors: z.array(link),
  symptoms: z.array(link),
  publishedAt: time,
  modifiedAt: time.describe('When it last changed for readers.'),
})

export const article = articleSummary
  .extend({
    keyPoints: z.array(text),
    content: z.object({ format: z.enum(['html', 'markdown', 'text']), text }),
    bodySystems: z.array(link),
    reviewer: link.nullable(),
    reviewedOn: text.nullable(),
    reviewDue: text.nullable(),
    conflictOfInterest: text.nullable(),
    references: z.array(
      z.object({
        title: text,
        publisher: text.nullable(),
        year: z.int().nullable(),
        url: text.nullable(),
        accessedOn: text.nullable(),
      }),
    ),
    corrections: z.array(z.object({ date: text, text })),
    comments: z.object({ total: count, open: z.boolean() }),
    related: z.array(teaser),
    disclaimer: text.describe('Show it with the content.'),
    isSample: z.boolean().describe('Invented content that shows how the site works.'),
  })
  .partial()
  .required({ slug: true, url: true })
  .register(named, { id: 'Article', description: 'An answer. `fields` chooses its members.' })

export const author = z.object({
  id,
  slug,
  url,
  name: text,
  credentials: z.array(z.object({ abbreviation: text, title: text })),
  specialties: z.array(text),
  practice: z
    .object({
      name: text,
      street: text.nullable(),
      city: text.nullable(),
      region: text.nullable(),
      country: text.nullable(),
      url: text.nullable(),
      phone: text.nullable(),
    })
    .nullable(),
  photo: z.object({ url: z.url(), alt: text, width: count, height: count }).nullable(),
  rating,
  articleCount: count,
})

export const profile = author
  .extend({
    biography: text.nullable(),
    conflictOfInterest: text.nullable(),
    credentialsCheckedOn: text.nullable(),
    links: z.array(z.object({ label: text, url: text })),
    articles: z.array(teaser).describe('The newest.'),
    isSample: z.boolean(),
  })
  .partial()
  .required({ slug: true, url: true })
  .register(named, { id: 'Author' })

export const symptomSummary = z.object({
  id,
  slug,
  url,
  plainName: text,
  medicalName: text.nullable(),
  otherNames: z.array(text).describe('Exact and lay names.'),
  codes: z.array(code),
  articleCount: count,
})

const redLine = z.object({ text, approvedBy: text.nullable(), approvedOn: text.nullable() })

export const symptom = symptomSummary
  .extend({
    relatedNames: z
      .array(z.object({ name: text, slug: slug.nullable() }))
      .describe('Names that readers confuse with it; they mean something else.'),
    definition: text.nullable(),
    definitionSource: text.nullable(),
    redLine: redLine.nullable().describe('When to call for help at once, as a clinician approved it.'),
    bodySystems: z.array(link),
    bodyRegions: z.array(text),
    parents: z.array(link),
    children: z.array(link),
    articles: z.array(teaser).describe('The newest.'),
    isSample: z.boolean(),
  })
  .partial()
  .required({ slug: true, url: true })
  .register(named, { id: 'Symptom' })

export const bodySystemSummary = z.object({ slug, url, name: text, articleCount: count })

export const bodySystem = bodySystemSummary
  .extend({
    description: text.nullable(),
    symptoms: z.array(link),
    articles: z.array(teaser).describe('The newest.'),
  })
  .partial()
  .required({ slug: true, url: true })
  .register(named, { id: 'BodySystem' })

export const comment = z
  .object({
    id,
    url,
    displayName: text,
    text: text.describe('Plain text; paragraphs are separated by blank lines.'),
    createdAt: time,
    editedAt: time.nullable(),
    inReplyTo: id.nullable(),
    voice: z.enum(voices).describe('Who speaks: a reader, an author of the article, or the site’s staff.'),
    author: link.nullable(),
  })
  .register(named, { id: 'Comment' })

export const hit = teaser
  .extend({
    authorNames: z.array(text),
    publishedAt: time,
    reviewedOn: text.nullable(),
    extract: text.describe('Sentences with the words of the query; empty if none has them.'),
    reason: z.object({ symptom: text, name: text, isRelated: z.boolean() }).nullable(),
    isChosen: z.boolean().describe('Put here by editors for exactly these words.'),
  })
  .register(named, { id: 'SearchHit' })

export const danger = z
  .object({ kind: z.enum(DANGERS), text, emergencyNumber: text, crisisNumber: text })
  .register(named, { id: 'Danger', description: 'Show it before everything else.' })

export const searchResult = z
  .object({
    query: text,
    correction: text.nullable().describe('What was searched for, because no text has a word of the query.'),
    danger: danger.nullable(),
    redLines: z.array(z.object({ symptom: link, text })).describe('Show them before the articles.'),
    symptoms: z.array(link),
    items: z.array(hit),
    total: count,
    nextCursor: text.nullable(),
  })
  .register(named, { id: 'SearchResult' })

export const problem = z
  .object({
    type: text,
    title: text,
    status: z.int().min(400).max(599),
    detail: text,
    errors: z.array(z.object({ parameter: text, detail: text })).optional(),
  })
  .register(named, { id: 'Problem', description: 'An error (RFC 9457).' })

/** One page of a list. */
export const listOf = <T extends z.ZodType>(name: string, item: T) =>
  z
    .object({
      items: z.array(item),
      nextCursor: text.nullable().describe('The `cursor` of the next page; null on the last one.'),
    })
    .register(named, { id: name })
