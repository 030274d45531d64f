import type { Endpoint } from 'payload'
import { z } from 'zod'
import { readJson } from '@/access/staff-request'
import { runInTransaction } from '@/db/run-in-transaction'
import { emailAddress } from '@/desk/users/invite'
import { requireAdministrator } from '@/desk/users/require-user'
import { erasePersonalData } from './erase-personal-data'
import { findPersonalData } from './find-personal-data'

const schema = (language: string) => z.strictObject({ email: emailAddress(language) })

/** The responses contain one person's data; no cache may store them. */
const headers = { 'Cache-Control': 'no-store' }

/** `POST /api/privacy/export` with `{email}`: administrators get all data of the address. */
const exportData: Endpoint = {
  path: '/privacy/export',
  method: 'post',
  handler: async (req) => {
    requireAdministrator(req)
    const { email } = await readJson(req, schema(req.i18n.language))
    const found = await runInTransaction(req, () => findPersonalData(req, email))
    return Response.json(found, { headers })
  },
}

/** `POST /api/privacy/erase` with `{email}`: administrators erase it. */
const eraseData: Endpoint = {
  path: '/privacy/erase',
  method: 'post',
  handler: async (req) => {
    requireAdministrator(req)
    const { email } = await readJson(req, schema(req.i18n.language))
    const erased = await runInTransaction(req, () => erasePersonalData(req, email))
    return Response.json({ erased }, { headers })
  },
}

/** The administrators' endpoints for personal data requests. */
export const privacyEndpoints: Endpoint[] = [exportData, eraseData]
