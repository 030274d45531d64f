import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { readJson } from '@/access/staff-request'
import { runInTransaction } from '@/db/run-in-transaction'
import { recordSiteAudit } from '@/desk/audit-log/record-site-audit'
import { requireAdministrator } from '@/desk/users/require-user'
import { resolveMapping } from '../mapping'
import { SourceFileError } from '../source'
import { answer, headers, refusal } from './answers'
import type { AskedImport, ImportState } from './asked-import'
import { changeMapping, mappingChanges } from './change-mapping'
import { adoptBatch, findImport, forgetImport, moveImport, newestImport } from './rows'
import { siteAddress } from './site-address'
import { uploadEndpoints } from './upload-endpoints'
import { removeUpload } from './uploaded-file'

/** @throws APIError 404 if it is not there any more */
async function requireImport(req: PayloadRequest, id: string): Promise<AskedImport> {
  const found = await findImport(req, id)
  if (!found) throw refusal(req, 'gone', 404)
  return found
}

/** `GET /api/site-import`: the newest import, and those before. */
const look: Endpoint = {
  path: '/site-import',
  method: 'get',
  handler: async (req) => {
    requireAdministrator(req)
    return answer(req)
  },
}

/** `GET /api/site-import/report?id=…`: one import with its report. */
const report: Endpoint = {
  path: '/site-import/report',
  method: 'get',
  handler: async (req) => {
    requireAdministrator(req)
    const id = z.guid().safeParse(req.searchParams?.get('id'))
    if (!id.success) throw refusal(req, 'gone', 404)
    return Response.json({ import: await requireImport(req, id.data) }, { headers })
  },
}

const readSchema = z.strictObject({
  id: z.guid(),
  site: siteAddress.optional(),
  changes: mappingChanges.optional(),
})

/** `POST /api/site-import/read`: the worker reads it anew, with the site's address or a changed mapping. */
const read: Endpoint = {
  path: '/site-import/read',
  method: 'post',
  handler: async (req) => {
    requireAdministrator(req)
    const { id, site, changes } = await readJson(req, readSchema)
    const found = await requireImport(req, id)
    const mapping = changes ? { mapping: changeMapping(found.mapping, changes) } : {}
    const news = { ...(site === undefined ? {} : { site }), ...mapping }
    // What could not be read may be readable now.
    const from: ImportState[] = found.report ? ['asking', 'ready'] : ['asking', 'ready', 'failed']
    if (!(await moveImport(req, id, [from, 'reading'], { ...news, failure: null })))
      throw await whyNot(req, id)
    return answer(req, 202)
  },
}

const startSchema = z.strictObject({
  id: z.guid(),
  changes: mappingChanges.optional(),
  overwrite: z.boolean().optional(),
  fetches: z.boolean().optional(),
})

/** `POST /api/site-import/start`: imports what was looked at, or goes on with what was stopped. */
const start: Endpoint = {
  path: '/site-import/start',
  method: 'post',
  handler: async (req) => {
    requireAdministrator(req)
    const { id, changes, ...choices } = await readJson(req, startSchema)
    const found = await requireImport(req, id)
    const { overwrite, fetches } = { ...found, ...choices }
    const mapping = changes ? changeMapping(found.mapping, changes) : found.mapping
    if (mapping) await checkMapping(req, mapping)
    await runInTransaction(req, async () => {
      const news = { mapping, failure: null, overwrite, fetches }
      if (!(await moveImport(req, id, [startable(found), 'importing'], news))) throw await whyNot(req, id)
      await recordSiteAudit(req, 'import site', { file: found.file, overwrite, fetches })
    })
    return answer(req, 202)
  },
}

/** What failed before its first preview has nothing that somebody decided on. */
const startable = ({ report: kept, bytes }: AskedImport): ImportState[] =>
  kept && bytes > 0 ? ['ready', 'stopped', 'failed'] : ['ready']

async function checkMapping(req: PayloadRequest, mapping: NonNullable<AskedImport['mapping']>) {
  try {
    await resolveMapping(req.payload, mapping)
  } catch (error) {
    // Somebody deleted or renamed it since the page was opened.
    if (error instanceof SourceFileError) throw refusal(req, 'unknownTarget', 409)
    throw error
  }
}

async function whyNot(req: PayloadRequest, id: string): Promise<Error> {
  const newest = await newestImport(req)
  return newest && newest.id !== id ? refusal(req, 'busy', 409) : refusal(req, 'moved', 409)
}

const idSchema = z.strictObject({ id: z.guid() })

/** `POST /api/site-import/stop`: after what is being stored; what is stored stays until it is taken back. */
const stop: Endpoint = {
  path: '/site-import/stop',
  method: 'post',
  handler: async (req) => {
    requireAdministrator(req)
    const { id } = await readJson(req, idSchema)
    if (!(await moveImport(req, id, [['importing'], 'stopped']))) throw refusal(req, 'moved', 409)
    return answer(req)
  },
}

/** `POST /api/site-import/undo`: takes back what an import made, also one of the command line, by its batch. */
const undo: Endpoint = {
  path: '/site-import/undo',
  method: 'post',
  handler: async (req) => {
    requireAdministrator(req)
    const { batch } = await readJson(req, z.strictObject({ batch: z.int().min(1).max(2_147_483_647) }))
    await runInTransaction(req, async () => {
      const id = await adoptBatch(req, randomUUID(), batch)
      if (id === null) throw refusal(req, 'gone', 404)
      if (!(await moveImport(req, id, [['stopped', 'failed', 'done', 'undone'], 'undoing'])))
        throw await whyNot(req, id)
      await recordSiteAudit(req, 'undo import', { batch })
    })
    return answer(req, 202)
  },
}

/** `POST /api/site-import/remove`: forgets an upload of which nothing came. */
const remove: Endpoint = {
  path: '/site-import/remove',
  method: 'post',
  handler: async (req) => {
    requireAdministrator(req)
    const { id } = await readJson(req, idSchema)
    if (!(await forgetImport(req, id))) throw refusal(req, 'moved', 409)
    await removeUpload(id)
    return answer(req)
  },
}

/** The administrators’ endpoints for bringing another site's content in. */
export const siteImportEndpoints: Endpoint[] = [
  look,
  report,
  ...uploadEndpoints,
  read,
  start,
  stop,
  undo,
  remove,
]
