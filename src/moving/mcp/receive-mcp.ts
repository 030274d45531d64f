import config from '@payload-config'
import { APIError, createPayloadRequest, type PayloadRequest } from 'payload'
import { SpokenRefusal } from '@/db/spoken-refusal'
import { keyWords } from '@/design/panel-words/keys'
import { keyIn } from '@/desk/keys/key-text'
import { signInWithKey } from '@/desk/keys/sign-in-with-key'
import { answerMcp } from './answer-mcp'

/** One message of a model, or a few. */
const MOST_BYTES = 1024 * 1024

/**
 * `POST /api/mcp`: the Model Context Protocol over HTTP (Streamable HTTP, without sessions), with a personal key. The
 * panel's session is not enough: a page of another site could make use of it.
 *
 * @returns 401, 413 or 429 with the reason, in the API's format
 */
export async function receiveMcp(request: Request): Promise<Response> {
  const body = await request.text()
  const req = await createPayloadRequest({ config, request })
  try {
    req.user = await signIn(req)
    if (Buffer.byteLength(body) > MOST_BYTES) throw new SpokenRefusal(keyWords.refusal.tooLong, 413)
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const message = error instanceof SpokenRefusal ? error.in(req.i18n.language) : error.message
    const headers = { 'Cache-Control': 'no-store' }
    return Response.json({ errors: [{ message }] }, { status: error.status, headers })
  }
  return answerMcp(req, body)
}

function signIn(req: PayloadRequest) {
  const key = keyIn(req.headers.get('authorization'))
  if (key === null) throw new SpokenRefusal(keyWords.refusal.keyOnly, 401)
  return signInWithKey(req, key)
}
