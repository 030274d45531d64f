import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { sql } from '@payloadcms/db-postgres'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { readJson } from '@/access/staff-request'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { siteExportWords } from '@/design/panel-words/site-export'
import { recordSiteAudit } from '@/desk/audit-log/record-site-audit'
import { requireAdministrator } from '@/desk/users/require-user'
import { env } from '@/env'
import { ask, forget, readAsked, wantedSchema } from './asked-export'
import { zipFile } from './zip-file'

/** They may tell of readers’ private data; no cache may store them. */
const headers = { 'Cache-Control': 'no-store' }

/** What the panel shows when it is opened. */
export const currentExport = (req: PayloadRequest) => readAsked(queriesOf(req))

/** The connection of the request's transaction, for statements with `$1`. */
const queriesOf = (req: PayloadRequest) => ({
  query: async (text: string, values: unknown[] = []) => {
    const parts = text.split(/\$(\d)/u)
    const chunks = parts.map((part, index) =>
      index % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1])}`,
    )
    return (await connectionOf(req)).execute(sql.join(chunks))
  },
})

const refusal = (req: PayloadRequest, what: 'busy' | 'gone' | 'elsewhere', status: number) =>
  new APIError(speak(siteExportWords, req.i18n.language).refusal[what], status, undefined, true)

/** `GET /api/site-export`: how the last one that was asked for is doing; null without one. */
const look: Endpoint = {
  path: '/site-export',
  method: 'get',
  handler: async (req) => {
    requireAdministrator(req)
    return Response.json({ asked: await currentExport(req) }, { headers })
  },
}

/** `POST /api/site-export`: asks the worker for an export. */
const begin: Endpoint = {
  path: '/site-export',
  method: 'post',
  handler: async (req) => {
    const { name } = requireAdministrator(req)
    const wanted = await readJson(req, wantedSchema)
    const id = randomUUID()
    const asked = await runInTransaction(req, async () => {
      if (!(await ask(queriesOf(req), { ...wanted, id, askedBy: name }))) throw refusal(req, 'busy', 409)
      await recordSiteAudit(req, 'export site', wanted)
      return currentExport(req)
    })
    return Response.json({ asked }, { status: 202, headers })
  },
}

/** `POST /api/site-export/remove`: takes it back; the worker deletes its file within seconds. */
const remove: Endpoint = {
  path: '/site-export/remove',
  method: 'post',
  handler: async (req) => {
    requireAdministrator(req)
    const { id } = await readJson(req, z.strictObject({ id: z.guid() }))
    if (!(await forget(queriesOf(req), id))) throw refusal(req, 'gone', 404)
    return Response.json({ asked: null }, { headers })
  },
}

/** `GET /api/site-export/file`: the zip, piece by piece. */
const download: Endpoint = {
  path: '/site-export/file',
  method: 'get',
  handler: async (req) => {
    requireAdministrator(req)
    const asked = await currentExport(req)
    if (asked?.state !== 'ready') throw refusal(req, 'gone', 404)
    const { id, format, withPrivateData, madeAt } = asked
    const handle = await open(zipFile(id)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw refusal(req, 'elsewhere', 404)
      throw error
    })
    const { size } = await handle.stat()
    await recordSiteAudit(req, 'download export', { format, withPrivateData })
    const name = `${new URL(env.PUBLIC_URL).hostname}-${format}-${madeAt?.slice(0, 10)}.zip`
    return new Response(Readable.toWeb(handle.createReadStream()) as ReadableStream, {
      headers: {
        ...headers,
        'Content-Type': 'application/zip',
        'Content-Length': String(size),
        'Content-Disposition': `attachment; filename="${name}"`,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
}

/** The administrators’ endpoints for taking the content elsewhere. */
export const siteExportEndpoints: Endpoint[] = [look, begin, remove, download]
