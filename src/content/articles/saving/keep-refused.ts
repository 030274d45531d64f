import type { AfterErrorHook, RequestContext } from 'payload'
import { log } from '@/log'
import { type KeptField, keepFields } from './saved-fields'

const KEY = 'refusedSave'

type Refused = { article: number; fields: KeptField[] }

/** Remembers what a save that is about to be refused has sent. */
export function rememberRefused(context: RequestContext, refused: Refused): void {
  context[KEY] = refused
}

/** Keeps the words of a refused save. Runs when the save is rolled back, in a transaction of its own. */
export const keepRefused: AfterErrorHook = async ({ context, req }) => {
  const refused = context?.[KEY] as Refused | undefined
  if (!refused || !req) return
  delete context[KEY]
  try {
    await keepFields(req.payload, refused.article, refused.fields)
  } catch (error) {
    // The form still has the words; what matters to it is why they were refused.
    log.error({ err: error, article: refused.article }, 'The words of a refused save could not be kept')
  }
}
