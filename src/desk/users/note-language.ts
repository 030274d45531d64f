import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterLoginHook, CollectionAfterMeHook, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/**
 * Stores the panel language with the account: the worker's mails have no browser to ask. The panel checks its
 * session on each load, and sends its language.
 */
async function note(req: PayloadRequest, id: number): Promise<void> {
  const cookie = `${req.payload.config.cookiePrefix}-lng=`
  const isNamed = req.headers?.has('accept-language') || req.headers?.get('cookie')?.includes(cookie)
  // A client that sends none says nothing about the person.
  if (!isNamed) return
  const connection = await connectionOf(req)
  const { language } = req.i18n
  await connection.execute(
    sql`update users set language = ${language} where id = ${id} and language is distinct from ${language}`,
  )
}

/** Whenever the panel is loaded. */
export const noteLanguage: CollectionAfterMeHook = async ({ req, response }) => {
  const { user } = response as { user?: { id: number } | null }
  if (user) await note(req, user.id)
  return response
}

/** At each sign-in. */
export const noteLanguageAtLogin: CollectionAfterLoginHook = async ({ req, user }) => note(req, user.id)
