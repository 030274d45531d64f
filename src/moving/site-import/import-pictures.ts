import { createHash } from 'node:crypto'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { altProblem } from '@/content/media/alt-text'
import { headerProblem } from '@/content/media/picture-header'
import { baseOf } from '@/content/media/picture-name'
import { runInTransaction } from '@/db/run-in-transaction'
import { digest } from '@/moving/article-import/digest'
import { shorten } from '@/rich-text/shorten'
import { pictureKey } from './addresses'
import type { ImportContext } from './context'
import type { Outcome } from './outcome'
import { PictureError } from './picture-error'
import { readPictureFile } from './picture-file'
import { type ImportRecord, keepRecords, recordKey } from './records'
import { refusalOf } from './refusal'
import type { SourceAttachment } from './source'

/** In a dry run: a picture that an import would make. */
const FORESEEN = 0

/** Imports the pictures of the export from the folder that the operator names. */
export async function importPictures(
  context: ImportContext,
  onOutcome: (outcome: Outcome) => void,
  ending?: AbortSignal,
): Promise<void> {
  for (const attachment of context.survey.attachments) {
    if (ending?.aborted) return
    onOutcome(await importPicture(context, attachment))
  }
}

async function importPicture(context: ImportContext, attachment: SourceAttachment): Promise<Outcome> {
  const { id, line, url, title } = attachment
  const outcome: Omit<Outcome, 'result' | 'notes'> = {
    kind: 'picture',
    line,
    title: title || url,
    path: null,
  }
  const leftOut = (note: string): Outcome => ({ ...outcome, result: 'left out', notes: [note] })
  const record = context.records.get(recordKey('picture', id))
  if (record) {
    remember(context, attachment, record.documentId)
    return { ...outcome, result: 'unchanged', notes: [] }
  }
  const { media, listed, dryRun } = context.options
  if (media === null && !listed) return leftOut('no folder with pictures was named (--media)')
  try {
    const file =
      (media === null ? null : await readPictureFile(media, url)) ??
      (listed ? await fetchListed(listed, url, dryRun) : null)
    if (!file) return leftOut(`the ${listed ? 'list' : 'folder'} has no file for ${url}`)
    const notes: string[] = []
    const alt = altOf(attachment, file.name, notes)
    if (dryRun) {
      // Nothing is fetched for a look.
      const problem = file.data.length === 0 && listed ? null : headerProblem(file.data)
      if (problem) return { ...outcome, result: 'refused', notes: [`${url}: ${problem.en}`] }
      remember(context, attachment, FORESEEN)
      return { ...outcome, result: 'made', notes }
    }
    const made = await store(context, { attachment, file, alt })
    context.records.set(recordKey('picture', id), made)
    remember(context, attachment, made.documentId)
    return { ...outcome, result: made.batch === null ? 'matched' : 'made', notes }
  } catch (error) {
    const reason = error instanceof PictureError ? error.message : (refusalOf(error) ?? fileProblem(error))
    if (reason === null) throw error
    return { ...outcome, result: 'refused', notes: [`${url}: ${reason}`] }
  }
}

/** Of the file system, about this file. */
function fileProblem(error: unknown): string | null {
  const { code, message } = error as { code?: unknown; message: string }
  return typeof code === 'string' && /^E[A-Z]+$/u.test(code) ? message : null
}

type Listed = NonNullable<ImportContext['options']['listed']>

async function fetchListed({ find, fetch }: Listed, url: string, dryRun: boolean) {
  const address = find(url)
  if (address === null) return null
  const { pathname } = new URL(address)
  return { name: path.posix.basename(pathname), data: dryRun ? Buffer.alloc(0) : await fetch(address) }
}

/** The first text that says what there is to see; a file name does not. */
function altOf({ alt, caption, title }: SourceAttachment, file: string, notes: string[]): string {
  const base = baseOf(file)
  const found = [alt, caption].find((text) => altProblem(text, base) === null)
  if (found !== undefined) return shorten(found, 300)
  notes.push('it has no alternative text: describe it before it is published')
  return shorten(`Not described yet: ${title || file}`, 300)
}

type PictureFile = { attachment: SourceAttachment; file: { name: string; data: Buffer }; alt: string }

async function store(context: ImportContext, { attachment, file, alt }: PictureFile): Promise<ImportRecord> {
  const { payload, survey } = context
  const source = createHash('sha256').update(file.data).digest('hex')
  const caption = shorten(attachment.caption, 500)
  const batch = await context.batch()
  return runInTransaction(payload, async (req) => {
    const same = await findSame(req, source)
    const documentId = same ?? (await create(req, file, { alt, caption }))
    const edition = digest({ alt, caption })
    const record: ImportRecord = {
      kind: 'picture',
      sourceId: attachment.id,
      digest: source,
      edition,
      collection: 'media',
      documentId,
      batch: same === null ? batch : null,
      awaitsLinks: false,
    }
    await keepRecords(req, survey.siteKey, [record])
    return record
  })
}

async function create(
  req: PayloadRequest,
  { name, data }: PictureFile['file'],
  words: object,
): Promise<number> {
  const { id } = await req.payload.create({
    collection: 'media',
    data: words as { alt: string },
    file: { data, name, mimetype: 'application/octet-stream', size: data.length },
    depth: 0,
    req,
  })
  return id
}

async function findSame(req: PayloadRequest, sourceDigest: string): Promise<number | null> {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { sourceDigest: { equals: sourceDigest } },
    select: {},
    sort: 'id',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.id ?? null
}

function remember({ pictures }: ImportContext, { id, url }: SourceAttachment, picture: number): void {
  pictures.set(`id ${id}`, picture)
  const key = pictureKey(url)
  if (key !== null) pictures.set(key, picture)
}
