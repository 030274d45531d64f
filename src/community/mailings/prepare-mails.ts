import type { Payload } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { mailIsSetUp } from '@/mail/adapter'
import { mailAuthors } from './mail-authors'
import { mailModerators } from './mail-moderators'
import { tellAboutComments } from './tell-about-comments'

/**
 * Turns events since the last call into queued mails. Only the holder of the worker's lock calls it.
 *
 * @returns how many events were processed: 0 means that there is no new mail
 * @throws the database's error; nothing is lost then
 */
export async function prepareMails(payload: Payload): Promise<number> {
  // Also without a mail server: setting one up later must not send a year of comments at once.
  const told = await tellAboutComments(payload)
  const written = await mailAuthors(payload)
  return (
    told + written + (mailIsSetUp() ? await mailModerators(payload, await readDatabaseClock(payload)) : 0)
  )
}
