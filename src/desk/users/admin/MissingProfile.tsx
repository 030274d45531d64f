import type { Payload, PayloadRequest } from 'payload'
import { lacksProfile, missingProfileText } from '../missing-profile'

type Props = { payload: Payload; i18n: { language: string }; user?: PayloadRequest['user'] }

/** For an author's account without a profile: what is missing and who can add it. Otherwise nothing. */
export async function MissingProfile({ payload, i18n, user = null }: Props) {
  if (!lacksProfile(user)) return null
  return <p className="desk-notice">{await missingProfileText(payload, i18n.language)}</p>
}
