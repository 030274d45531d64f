import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { afterCommit } from '@/db/after-commit'
import { log } from '@/log'
import type { Media } from '@/payload-types'
import { UPLOADED } from './clean-upload'
import { explainStore } from './picture-error'
import { removePictures, type StoredFile, storePictures } from './picture-store'

type Sizes = Record<string, { filename?: string | null } | undefined>
type Files = { filename?: string | null; sizes?: Sizes | object | null }

function fileNames({ filename, sizes }: Files): string[] {
  const derived = Object.values((sizes ?? {}) as Sizes).map((size) => size?.filename)
  return [filename, ...derived].filter((name) => typeof name === 'string' && name !== '') as string[]
}

const NEW_FILES = 'newPictureFiles'

/**
 * Keeps the bytes of the picture and its sizes until the row is written. Payload would write them before, and on
 * replacement it removes the old files before it has validated anything (3.90).
 */
export const rememberFiles: CollectionBeforeChangeHook = ({ data, req }) => {
  if (req.context[UPLOADED] === undefined || !req.file) return data
  const sizes = (data.sizes ?? {}) as Sizes
  const files: StoredFile[] = [{ name: String(data.filename), data: req.file.data }]
  for (const [size, bytes] of Object.entries(req.payloadUploadSizes ?? {})) {
    const name = sizes[size]?.filename
    if (name) files.push({ name, data: bytes })
  }
  req.context[NEW_FILES] = files
  return data
}

/** Writes the files once the row exists; if that fails, the transaction, including the row, is rolled back. */
export const writeFiles: CollectionAfterChangeHook<Media> = async ({ doc, previousDoc, req }) => {
  const files = req.context[NEW_FILES] as StoredFile[] | undefined
  delete req.context[NEW_FILES]
  delete req.context[UPLOADED]
  if (!files) return doc
  await storePictures(files).catch(explainStore)
  const kept = new Set(files.map(({ name }) => name))
  await removeLater(
    req,
    fileNames(previousDoc ?? {}).filter((name) => !kept.has(name)),
  )
  req.payloadUploadSizes = undefined
  return doc
}

/**
 * Removes files once no row names them for good: a deletion that is rolled back keeps its picture. What a store that
 * is down keeps is orphaned; the worker removes it.
 */
const removeLater = (req: PayloadRequest, names: string[]) =>
  afterCommit(req, () =>
    removePictures(names).catch((err: unknown) => log.warn({ err }, 'Files of a picture were left over')),
  )

const deletedFiles = (id: number | string) => `deletedPictureFiles-${id}`

/** Before a deletion: the file names; a request may select a document without them. */
export const rememberDeleted: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const row = await req.payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, req })
  // Not the hook's own `context`: a query with this request replaces it.
  req.context[deletedFiles(id)] = row ? fileNames(row) : []
}

/** Deletes all files with the row. */
export const removeFiles: CollectionAfterDeleteHook<Media> = async ({ id, req }) => {
  await removeLater(req, (req.context[deletedFiles(id)] as string[] | undefined) ?? [])
}
