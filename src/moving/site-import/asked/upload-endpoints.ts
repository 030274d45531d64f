import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { readJson } from '@/access/staff-request'
import { requireAdministrator } from '@/desk/users/require-user'
import { headers, refusal } from './answers'
import { MOST_BYTES, PIECE_BYTES } from './asked-import'
import { beginImport, findImport, moveImport, noteReceived } from './rows'
import { siteAddress } from './site-address'
import { FileElsewhere, storePiece } from './uploaded-file'

const beginSchema = z.strictObject({
  file: z.string().min(1).max(255),
  bytes: z.int(),
  modified: z.string().max(40).default(''),
  site: siteAddress.nullable().default(null),
})

/** `POST /api/site-import`: begins an upload. */
const begin: Endpoint = {
  path: '/site-import',
  method: 'post',
  handler: async (req) => {
    const { name } = requireAdministrator(req)
    const { file, bytes, modified, site } = await readJson(req, beginSchema)
    if (bytes < 1) throw refusal(req, 'empty', 400)
    if (bytes > MOST_BYTES) throw refusal(req, 'tooLarge', 413)
    const id = randomUUID()
    if (!(await beginImport(req, { id, file, bytes, modified, site, askedBy: name })))
      throw refusal(req, 'busy', 409)
    return Response.json({ current: await findImport(req, id) }, { status: 201, headers })
  },
}

const placeSchema = z.object({ id: z.guid(), at: z.coerce.number().int().min(0).max(MOST_BYTES) })

/**
 * `POST /api/site-import/pieces?id=…&at=…`: a piece of the file, in the order of the file. The answer says up to where the
 * file is there, so that an interrupted upload goes on from there; with the last piece the worker begins to read it.
 */
const takePiece: Endpoint = {
  path: '/site-import/pieces',
  method: 'post',
  handler: async (req) => {
    requireAdministrator(req)
    const place = placeSchema.safeParse(Object.fromEntries(req.searchParams ?? []))
    if (!place.success) throw refusal(req, 'wrongPiece', 400)
    const { id, at } = place.data
    const upload = await findImport(req, id, false)
    if (upload?.state !== 'uploading') throw refusal(req, 'gone', 409)
    const piece = Buffer.from((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
    const end = at + piece.length
    if (piece.length === 0 || piece.length > PIECE_BYTES || end > upload.bytes)
      throw refusal(req, 'wrongPiece', 400)
    // Another tab, or a piece whose answer got lost, is further or not as far: it goes on from there.
    if (at !== upload.received) return Response.json({ received: upload.received }, { headers })
    await storePiece(upload, at, piece).catch((error: unknown) => refuseStore(req, error))
    if (!(await noteReceived(req, id, at, end))) throw refusal(req, 'gone', 409)
    if (end === upload.bytes) await moveImport(req, id, [['uploading'], 'reading'])
    return Response.json({ received: end }, { headers })
  },
}

function refuseStore(req: PayloadRequest, error: unknown): never {
  if (error instanceof FileElsewhere) throw refusal(req, 'elsewhere', 409)
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw refusal(req, 'full', 507)
  throw error
}

export const uploadEndpoints: Endpoint[] = [begin, takePiece]
