import { type AfterErrorHook, APIError } from 'payload'
import { type InEachLanguage, speak } from '@/design/panel-words'

/**
 * A refusal from code without a request, such as a queue or a file reader: it is translated when it is sent. Code
 * with a request throws an APIError with a translated message.
 */
export class SpokenRefusal extends APIError {
  constructor(
    readonly words: InEachLanguage<string>,
    status: number,
  ) {
    super(words.en, status, undefined, true)
  }

  /** The message in a panel language. */
  in(language: string | undefined): string {
    return String(speak({ said: this.words }, language).said)
  }
}

/** Translates a `SpokenRefusal` into the account's language. */
export const speakRefusal: AfterErrorHook = ({ error, req, result }) => {
  if (!(error instanceof SpokenRefusal) || !result || !('errors' in result)) return
  const errors = (result.errors ?? []).map((one) => ({ ...one, message: error.in(req.i18n.language) }))
  return { response: { ...result, errors } }
}
