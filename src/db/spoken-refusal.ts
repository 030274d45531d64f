import { type AfterErrorHook, APIError } from 'payload'
import { type InEachLanguage, speak } from '@/design/panel-words'

/**
 * A refusal from where no request is at hand, such as a queue or a reader of files: it is put into the language of
 * whoever asked when it is answered. Who has the request throws an APIError with the words already spoken.
 */
export class SpokenRefusal extends APIError {
  constructor(
    readonly words: InEachLanguage<string>,
    status: number,
  ) {
    super(words.en, status, undefined, true)
  }

  /** The words in a language of the panel. */
  in(language: string | undefined): string {
    return String(speak({ said: this.words }, language).said)
  }
}

/** Says a `SpokenRefusal` in the language of the account. */
export const speakRefusal: AfterErrorHook = ({ error, req, result }) => {
  if (!(error instanceof SpokenRefusal) || !result || !('errors' in result)) return
  const errors = (result.errors ?? []).map((one) => ({ ...one, message: error.in(req.i18n.language) }))
  return { response: { ...result, errors } }
}
