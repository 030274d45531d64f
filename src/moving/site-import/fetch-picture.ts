import http from 'node:http'
import https from 'node:https'
import { hostOf } from '@/desk/webhooks/check-address'
import { findPlace, lookupOf, type Place, within } from '@/moving/webhooks/find-place'
import { PictureError } from './picture-error'
import { MOST_PICTURE_BYTES } from './picture-file'

const TIMEOUT_MS = 30_000
const MOST_REDIRECTS = 5

export type FetchRules = {
  /** Whether this machine and its network may be asked, in development and tests. */
  allowsInside: boolean
  timeoutMs?: number
}

/**
 * Fetches a picture. Each name is resolved once, and the connection goes to that address, which has to be a public one;
 * so does each one that a redirect leads to.
 *
 * @throws PictureError that says why there is none
 */
export async function fetchPicture(address: string, rules: FetchRules): Promise<Buffer> {
  const signal = AbortSignal.timeout(rules.timeoutMs ?? TIMEOUT_MS)
  let next = address
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const url = checked(next, rules)
    const answer = await ask(url, rules, signal).catch((error: Error) => {
      if (error instanceof PictureError) throw error
      throw new PictureError(
        signal.aborted ? 'there was no whole answer in time' : `no answer (${error.message})`,
      )
    })
    if (Buffer.isBuffer(answer)) return answer
    next = new URL(answer.location, url).href
  }
  throw new PictureError('it is redirected too often')
}

function checked(address: string, { allowsInside }: FetchRules): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new PictureError('it is no web address')
  if (url.port !== '' && !allowsInside) throw new PictureError('its address names a port')
  return url
}

type Answer = Buffer | { location: string }

async function ask(url: URL, rules: FetchRules, signal: AbortSignal): Promise<Answer> {
  const place = await within(signal, findPlace(hostOf(url), rules))
  if (place === 'inside') throw new PictureError("it is in the site's own network")
  if (place === 'unknown') throw new PictureError('its host is unknown')
  return get(url, place, signal)
}

function get(url: URL, place: Place, signal: AbortSignal): Promise<Answer> {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((done, reject) => {
    const headers = { Accept: 'image/*', 'User-Agent': 'symptom-database' }
    const asked = request(url, { agent: false, signal, lookup: lookupOf(place), headers })
    asked.once('error', reject)
    asked.once('response', (answer) => {
      const { statusCode = 0 } = answer
      const { location } = answer.headers
      const refuse = (reason: string) => {
        reject(new PictureError(reason))
        answer.destroy()
      }
      if (statusCode >= 300 && statusCode < 400 && location && URL.canParse(location, url)) {
        answer.destroy()
        return done({ location })
      }
      if (statusCode !== 200) return refuse(`the answer is ${statusCode}`)
      const pieces: Buffer[] = []
      let bytes = 0
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length
        if (bytes > MOST_PICTURE_BYTES) refuse('the picture is larger than 20 MB')
        else pieces.push(piece)
      })
      answer.once('error', reject).once('end', () => done(Buffer.concat(pieces)))
    })
    asked.end()
  })
}
