import { type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { keyInUse } from '@/access/key-scopes'
import { readJson, staffRequestId } from '@/access/staff-request'
import { runInTransaction } from '@/db/run-in-transaction'
import { findUnstorableText } from '@/db/storable-input'
import { speak } from '@/design/panel-words'
import { notesWords } from '@/design/panel-words/notes'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Article } from '@/payload-types'
import { findNewestVersion } from '../workflow/describe-workflow'
import { peopleOf } from '../workflow/workflow-rights'
import { findNotes, notesStamp } from './find-notes'
import { anchorSchema, NOTE_LENGTH, NOTED_FIELDS, type NotesAnswer } from './note'
import { peopleToMention, resolveNote, writeNote } from './write-note'

const common = {
  text: z.string().trim().min(1).max(NOTE_LENGTH),
  key: z.string().regex(/^[\w-]{8,64}$/),
}
const noteSchema = (error: string) =>
  z
    .union(
      [
        z.strictObject({ ...common, field: z.enum(NOTED_FIELDS), anchor: anchorSchema }),
        z.strictObject({ ...common, thread: z.int().min(1).max(2_147_483_647) }),
      ],
      { error },
    )
    .refine((note) => findUnstorableText(note) === null, { error })
const resolveSchema = (error: string) => z.strictObject({ resolved: z.boolean() }, { error })

const incomplete = (req: PayloadRequest) => speak(notesWords, req.i18n.language).incomplete

/**
 * The article of a request by somebody who works on it. Its public words are everybody's, its notes are not.
 *
 * @throws Forbidden without an account; NotFound for everybody else
 */
async function workedOn(req: PayloadRequest): Promise<Article> {
  const article = await findNewestVersion(req, staffRequestId(req))
  if (!article) throw new NotFound(req.t)
  const { isEditor, isWriter, isReviewer } = peopleOf(req.user, article)
  if (!(isEditor || isWriter || isReviewer)) throw new NotFound(req.t)
  return article
}

async function answer(req: PayloadRequest, article: Article): Promise<Response> {
  const notes: NotesAnswer = {
    threads: await findNotes(req, article.id),
    stamp: await notesStamp(req, article.id),
    people: [...new Set((await peopleToMention(req, article)).map(({ name }) => name))],
  }
  return Response.json(notes, { headers: { 'Cache-Control': 'no-store' } })
}

/** A note bears its writer's name; that a program wrote it in their name is logged. */
async function auditKeyNote(req: PayloadRequest, { id, question }: Article): Promise<void> {
  if (!keyInUse(req.user)) return
  await recordAudit(req, { action: 'write note with key', target: 'articles', targetId: id, title: question })
}

/** `GET /api/articles/:id/notes`: all notes with their replies. */
const list: Endpoint = {
  path: '/:id/notes',
  method: 'get',
  handler: async (req) => answer(req, await workedOn(req)),
}

/** `POST` a note `{text, key, field, anchor}`, or a reply `{text, key, thread}`. Answers with all notes. */
const write: Endpoint = {
  path: '/:id/notes',
  method: 'post',
  handler: async (req) => {
    const article = await workedOn(req)
    const note = await readJson(req, noteSchema(incomplete(req)))
    await runInTransaction(req, async () => {
      await writeNote(req, article, note)
      await auditKeyNote(req, article)
    })
    return answer(req, article)
  },
}

/** `POST /api/articles/:id/notes/:note/resolve` with `{resolved}`: resolves it, or opens it again. */
const resolve: Endpoint = {
  path: '/:id/notes/:note/resolve',
  method: 'post',
  handler: async (req) => {
    const article = await workedOn(req)
    const { resolved } = await readJson(req, resolveSchema(incomplete(req)))
    const note = staffRequestId(req, 'note')
    await runInTransaction(req, () => resolveNote(req, article, note, resolved))
    return answer(req, article)
  },
}

export const notesEndpoints: Endpoint[] = [list, write, resolve]
