import type { PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { fieldWords } from '@/design/panel-words/fields'
import { checkCode, codeExamples } from './check-code'
import { codeSystems } from './code-systems'

type Given = { siblingData: { system?: unknown }; req: PayloadRequest }

/** A code has the form of its system. A missing system is refused by its own field. */
export function validCode(value: unknown, { siblingData, req }: Given): true | string {
  const words = speak(fieldWords, req.i18n.language).code
  if (typeof value !== 'string' || value.trim() === '') return words.empty
  if (value.length > LONGEST) return words.long(LONGEST)
  const system = codeSystems.find((each) => each === siblingData.system)
  if (!system) return true
  const fault = checkCode(system, value)
  if (fault === null) return true
  if (fault === 'check digit') return words.checkDigit(system)
  return words.form(system, system === 'Other' ? '' : codeExamples[system])
}

/** In characters. */
const LONGEST = 130
