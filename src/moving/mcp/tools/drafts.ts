import { APIError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { findNewestVersion } from '@/content/articles/workflow/describe-workflow'
import { env } from '@/env'
import { htmlToNodes } from '@/moving/site-import/html/to-nodes'
import { markdownHtml } from '@/moving/site-import/markdown/markdown-html'
import type { Article } from '@/payload-types'
import { ownNodes, type StoredNode } from '@/rich-text/stored-node'
import { tool } from '../tool'
import { articleId, missing } from './common'
import { describe } from './reading'

const TEXT_LENGTH = 200_000

const words = {
  summary: z.string().max(300).optional().describe('the answer in one sentence'),
  keyPoints: z.array(z.string().trim().min(1).max(300)).max(8).optional(),
  text: z
    .string()
    .max(TEXT_LENGTH)
    .optional()
    .describe('the whole text as Markdown, headings from ##; an existing text is replaced'),
}

export const createDraft = tool({
  name: 'create_draft',
  title: 'Create a draft',
  description:
    'Creates an article as a draft, which nobody but staff sees. People review, approve and publish it.',
  scope: 'drafts',
  isReading: false,
  input: {
    question: z.string().trim().min(1).max(200).describe('as a reader would ask it'),
    ...words,
    language: z.string().min(2).max(35).default('en').describe('a BCP 47 tag'),
  },
  run: async (req, { question, language, ...given }) => {
    const { data, notes } = asData(given)
    const article = await req.payload.create({
      collection: 'articles',
      data: { question, language, ...data } as Article,
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return { ...describe(await newest(req, article.id)), notes }
  },
})

export const updateDraft = tool({
  name: 'update_draft',
  title: 'Change a draft',
  description:
    'Saves changed fields of an article as a draft; what readers see stays as it is. What others changed since the stamp is merged, or named as a conflict: read the draft again then.',
  scope: 'drafts',
  isReading: false,
  input: {
    id: articleId,
    stamp: z.string().min(1).max(1000).describe('from read_draft: the version that the change starts from'),
    question: z.string().trim().min(1).max(200).optional(),
    ...words,
  },
  run: async (req, { id, stamp, question, ...given }) => {
    const article = await findNewestVersion(req, id)
    if (!article) throw missing()
    if (given.text !== undefined) refuseLoss(article)
    const { data, notes } = asData(given)
    await req.payload.update({
      collection: 'articles',
      id,
      // The save takes the stamp out of the data (desk/decisions/take-stamp.ts).
      data: { ...data, ...(question === undefined ? {} : { question }), contentDigest: stamp },
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return { ...describe(await newest(req, id)), notes }
  },
})

async function newest(req: PayloadRequest, id: number): Promise<Article> {
  const article = await findNewestVersion(req, id)
  if (!article) throw missing()
  return article
}

type Given = { summary?: string; keyPoints?: string[]; text?: string }

function asData({ summary, keyPoints, text }: Given) {
  const place = { folder: '', site: `${env.PUBLIC_URL}/` }
  const converted =
    text === undefined
      ? null
      : htmlToNodes(markdownHtml(text, place), { base: place.site, picture: () => null, isPlain: true })
  const data: Partial<Pick<Article, 'summary' | 'keyPoints' | 'body'>> = {
    ...(summary === undefined ? {} : { summary }),
    ...(keyPoints === undefined ? {} : { keyPoints: keyPoints.map((point) => ({ point })) }),
    ...(converted ? { body: converted.body as unknown as Article['body'] } : {}),
  }
  const left = (converted?.left ?? []).map(({ what, source }) => `${what}: ${source.slice(0, 200)}`)
  return { data, notes: left.length > 0 ? { notTakenOver: left } : {} }
}

const holdsBlock = (node: StoredNode): boolean =>
  node.type === 'block' ||
  node.type === 'inlineBlock' ||
  (Array.isArray(node.children) && (node.children as StoredNode[]).some(holdsBlock))

/** Care cards, figures, passages and reference marks have no Markdown, and would be gone. */
function refuseLoss({ body }: Article): void {
  if (!ownNodes(body).some(holdsBlock)) return
  throw new APIError(
    'This text has parts that Markdown cannot say, such as care cards, pictures or reference marks; they would be lost. People change it in the panel. You can write notes on it, or change the other fields.',
    409,
    undefined,
    true,
  )
}
