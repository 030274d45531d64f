import { type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { readJson, staffRequestId } from '@/access/staff-request'
import { runInTransaction } from '@/db/run-in-transaction'
import { findUnstorableText } from '@/db/storable-input'
import { speak } from '@/design/panel-words'
import { notesWords } from '@/design/panel-words/notes'
import type { Article } from '@/payload-types'
import { deleteNote } from './delete-note'
import { findNotes, notesStamp } from './find-notes'
import { anchorSchema, NOTE_LENGTH, NOTED_FIELDS, type NotesAnswer, WHOLE_FIELDS, wholeSchema } from './note'
import { workedOn } from './worked-on'
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
        z.strictObject({ ...common, field: z.enum(WHOLE_FIELDS), anchor: wholeSchema }),
        z.strictObject({ ...common, thread: z.int().min(1).max(2_147_483_647) }),
      ],
      { error },
    )
    .refine((note) => findUnstorableText(note) === null, { error })
const resolveSchema = (error: string) => z.strictObject({ resolved: z.boolean() }, { error })

const incomplete = (req: PayloadRequest) => speak(notesWords, req.i18n.language).incomplete

/** @throws Forbidden without an account; NotFound for everybody who does not work on the article */
async function articleOf(req: PayloadRequest): Promise<Article> {
  const article = await workedOn(req, staffRequestId(req))
  if (!article) throw new NotFound(req.t)
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

/** `GET /api/articles/:id/notes`: all notes with their replies. */
const list: Endpoint = {
  path: '/:id/notes',
  method: 'get',
  handler: async (req) => answer(req, await articleOf(req)),
}

/** `POST` a note `{text, key, field, anchor}`, whose anchor is empty for a whole field, or a reply `{text, key, thread}`. Answers with all notes. */
const write: Endpoint = {
  path: '/:id/notes',
  method: 'post',
  handler: async (req) => {
    const article = await articleOf(req)
    const note = await readJson(req, noteSchema(incomplete(req)))
    await runInTransaction(req, () => writeNote(req, article, note))
    return answer(req, article)
  },
}

/** `POST /api/articles/:id/notes/:note/resolve` with `{resolved}`: resolves it, or opens it again. */
const resolve: Endpoint = {
  path: '/:id/notes/:note/resolve',
  method: 'post',
  handler: async (req) => {
    const article = await articleOf(req)
    const { resolved } = await readJson(req, resolveSchema(incomplete(req)))
    const note = staffRequestId(req, 'note')
    await runInTransaction(req, () => resolveNote(req, article, note, resolved))
    return answer(req, article)
  },
}

/** `DELETE /api/articles/:id/notes/:note`: a note with its replies, or one reply. Answers with all notes. */
const remove: Endpoint = {
  path: '/:id/notes/:note',
  method: 'delete',
  handler: async (req) => {
    const article = await articleOf(req)
    const note = staffRequestId(req, 'note')
    await runInTransaction(req, () => deleteNote(req, article, note))
    return answer(req, article)
  },
}

export const notesEndpoints: Endpoint[] = [list, write, resolve, remove]
