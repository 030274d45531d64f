import { APIError, type PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { signInWords } from '@/design/panel-words/sign-in'
import { keyedHash } from '@/forms/keyed-hash'
import { networkKey } from '@/forms/limit-writes'
import { countAct, type LimitedKind, type NetworkKey } from '@/forms/limiter'

/**
 * Counts one "forgot password" of this network and for this address, whether or not the address has an account.
 *
 * @throws APIError 429 with the minutes to wait
 */
export async function limitResets(req: PayloadRequest, email: string): Promise<void> {
  const counted: [LimitedKind, string | NetworkKey][] = [
    ['reset-network', networkKey(req)],
    ['reset-account', keyedHash('reset-account', email)],
  ]
  for (const [kind, key] of counted) {
    const seconds = await countAct(req.payload, kind, key)
    if (seconds === null) continue
    const minutes = Math.ceil(seconds / 60)
    throw new APIError(speak(signInWords, req.i18n.language).resetTooOften(minutes), 429, undefined, true)
  }
}
