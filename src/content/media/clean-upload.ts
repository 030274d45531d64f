import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { keepTransactionAlive } from '@/db/keep-transaction-alive'
import { pictureRefusals } from '@/design/panel-words/picture-refusals'
import { cleanPicture, endingProblem } from './clean-picture'
import { type FocalPoint, type PictureEdits, readEdits } from './crop-area'
import { explainStore, refusedPicture } from './picture-error'
import { endingOf, pictureFormats } from './picture-formats'
import { storedName } from './picture-name'
import { readPicture } from './picture-store'

type UploadArgs = { data?: Record<string, unknown>; id?: number | string; duplicateFromID?: unknown }
type UploadedFile = NonNullable<PayloadRequest['file']> & { truncated?: boolean }

const CENTRE: FocalPoint = { x: 50, y: 50 }

/** Facts about the file that only the server states; Payload accepts them from the request (3.90). */
const DERIVED = ['width', 'height', 'filesize', 'mimeType', 'thumbnailURL']

/** Set while a request saves a file: the picture’s original name. `keep-files.ts` writes the file. */
export const UPLOADED = 'uploadedPicture'
const SOURCE = 'sourceOfPicture'

/** Stores the hash of the original file, which clients cannot set. */
export const keepSource: CollectionBeforeChangeHook = ({ data, context }) =>
  SOURCE in context ? { ...data, sourceDigest: context[SOURCE] } : data

/**
 * Replaces the uploaded file by a clean one before anything reads it, and handles the panel's cropping and focal
 * point itself: Payload would write a cropped picture to the old URL, which browsers have cached permanently.
 */
export const cleanUpload: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return
  // The access table refuses users without upload rights; no picture is decoded for them.
  if (!overrideAccess && scopeFor('media', operation, whoIs(req.user)) === null) return
  const { id, duplicateFromID } = args as UploadArgs
  const data: Record<string, unknown> = { ...(args as UploadArgs).data }
  Object.assign(args, { data })
  for (const name of DERIVED) delete data[name]
  const edits = takeEdits(req, data)
  const chosen = req.file as UploadedFile | undefined
  if (operation === 'create' && (!chosen || duplicateFromID !== undefined)) {
    throw refusedPicture(pictureRefusals.chooseFile)
  }
  if (chosen && operation === 'update' && id === undefined) {
    throw refusedPicture(pictureRefusals.oneForSeveral)
  }
  const file = chosen ?? (edits.crop && id !== undefined ? await storedFile(req, id) : null)
  if (file) await replaceFile(req, file, edits)
  else if (edits.focalPoint) Object.assign(data, { focalX: edits.focalPoint.x, focalY: edits.focalPoint.y })
}

/** The panel editor's options; removed from the request, so that Payload does not apply them again. */
function takeEdits(req: PayloadRequest, data: Record<string, unknown>): PictureEdits {
  const edits = readEdits(req.query?.uploadEdits)
  const { uploadEdits: _, ...query } = req.query ?? {}
  req.query = query
  const { focalX, focalY } = data
  delete data.focalX
  delete data.focalY
  if (edits.focalPoint || focalX === undefined || focalX === null) return edits
  return { ...edits, ...readEdits({ focalPoint: { x: focalX, y: focalY } }), crop: edits.crop }
}

async function replaceFile(req: PayloadRequest, file: UploadedFile, edits: PictureEdits): Promise<void> {
  if (file.truncated) throw refusedPicture(pictureRefusals.tooLarge)
  if (!file.data || file.data.length === 0) throw refusedPicture(pictureRefusals.empty)
  keepTransactionAlive(req)
  const { data, format } = await cleanPicture(file.data, edits.crop)
  const problem = endingProblem(endingOf(file.name), format)
  if (problem) throw refusedPicture(problem)
  req.context[UPLOADED] = file.name
  req.context[SOURCE] = edits.crop ? null : createHash('sha256').update(file.data).digest('hex')
  req.query = { ...req.query, uploadEdits: { focalPoint: edits.focalPoint ?? CENTRE } }
  req.file = {
    data,
    mimetype: pictureFormats[format].mimeType,
    name: storedName(file.name, data, format),
    size: data.length,
  }
}

/** The file of an existing picture to be cropped. */
async function storedFile(req: PayloadRequest, id: number | string): Promise<UploadedFile> {
  const { filename, mimeType } = await req.payload.findByID({
    collection: 'media',
    id,
    select: { filename: true, mimeType: true },
    depth: 0,
    overrideAccess: false,
    req,
  })
  const data = filename ? await readPicture(filename).catch(explainStore) : null
  if (!data || !filename) throw refusedPicture(pictureRefusals.missing)
  return { data, mimetype: mimeType ?? '', name: filename, size: data.length }
}
