import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from '@/forms/keyed-hash'

/** A browser follows a redirect immediately; an hour later the pass is useless. */
const PASS_SECONDS = 600

const SHAPE = /^(yes|no)\.([0-9a-z]{6,9})\.([\w-]{43})\.([\w-]{43})$/

type Pass = { article: number; isHelpful: boolean; network: string; now: Date }

const hashOf = (voter: string) => keyedHash('helpful-pass-voter', voter)
const macOf = (body: string, { article, network }: Pick<Pass, 'article' | 'network'>) =>
  keyedHash('helpful-pass', `${article}:${network}:${body}`)
const isSame = (given: string, wanted: string) => timingSafeEqual(Buffer.from(given), Buffer.from(wanted))

/**
 * Carries a first vote across the redirect that checks whether the browser keeps the new cookie. It is only valid
 * for this article, vote, network and cookie, and only contains the vote in plain text.
 *
 * @param voter the value of the new cookie
 * @param pass `now` by the database's clock
 */
export function issuePass(voter: string, { isHelpful, now, ...where }: Pass): string {
  const issued = Math.floor(now.getTime() / 1000).toString(36)
  const body = `${isHelpful ? 'yes' : 'no'}.${issued}.${hashOf(voter)}`
  return `${body}.${macOf(body, where)}`
}

/**
 * Verifies a pass.
 *
 * @param voter of the requesting browser; null if it keeps no cookie
 * @returns the vote, and whether the cookie came back; null for a pass that is forged, for another article or
 * expired
 */
export function readPass(
  pass: string,
  voter: string | null,
  { now, ...where }: Omit<Pass, 'isHelpful'>,
): { isHelpful: boolean; keepsCookie: boolean } | null {
  const [, said, issued, voterHash, mac] = SHAPE.exec(pass) ?? []
  if (!said || !issued || !voterHash || !mac) return null
  if (!isSame(mac, macOf(`${said}.${issued}.${voterHash}`, where))) return null
  if (now.getTime() / 1000 - Number.parseInt(issued, 36) > PASS_SECONDS) return null
  return { isHelpful: said === 'yes', keepsCookie: voter !== null && isSame(voterHash, hashOf(voter)) }
}
