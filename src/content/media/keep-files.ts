import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
} from 'payload'
import { speak } from '@/design/panel-words'
import { pictureRefusals } from '@/design/panel-words/picture-refusals'
import { log } from '@/log'
import type { Media } from '@/payload-types'
import { UPLOADED } from './clean-upload'
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
  try {
    await storePictures(files)
  } catch (err) {
    log.error({ err }, 'a picture could not be written')
    const message = speak(pictureRefusals, req.i18n.language).notStored
    throw new APIError(message, 507, undefined, true)
  }
  const kept = new Set(files.map(({ name }) => name))
  await removePictures(fileNames(previousDoc ?? {}).filter((name) => !kept.has(name)))
  req.payloadUploadSizes = undefined
  return doc
}

const deletedFiles = (id: number | string) => `deletedPictureFiles-${id}`

/** Before a deletion: the file names; a request may select a document without them. */
export const rememberDeleted: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const row = await req.payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, req })
  // Not the hook's own `context`: a query with this request replaces it.
  req.context[deletedFiles(id)] = row ? fileNames(row) : []
}

/** Deletes all files with the row. */
export const removeFiles: CollectionAfterDeleteHook<Media> = async ({ id, req }) => {
  await removePictures((req.context[deletedFiles(id)] as string[] | undefined) ?? [])
}
