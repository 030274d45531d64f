import config from '@payload-config'
import { getPayload, handleEndpoints, type Payload } from 'payload'
import type { PoolConfig } from 'pg'
import { env } from '@/env'

/** On a busy machine ten connections at once may take longer to open than a reader should wait. */
const PATIENCE_MS = 30_000

const patientConfig = config.then((loaded) => {
  const { init } = loaded.db
  loaded.db.init = (args) => {
    const adapter = init(args) as ReturnType<typeof init> & { poolOptions: PoolConfig }
    adapter.poolOptions.connectionTimeoutMillis = PATIENCE_MS
    return adapter
  }
  return loaded
})

/** Payload on the tests' database; the same instance within one test file. */
export const testPayload = (): Promise<Payload> => getPayload({ config: patientConfig })

type RestOptions = { method?: string; body?: unknown; token?: string; headers?: Record<string, string> }

/** A request to the real REST handlers, as the server passes it to them. The body is sent as JSON, a form, or bytes. */
export async function rest(
  path: string,
  options: RestOptions = {},
): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const { method = 'GET', body, token, headers } = options
  const isForm = body instanceof FormData || body instanceof Uint8Array
  const request = new Request(`${env.PUBLIC_URL}/api${path}`, {
    method,
    headers: {
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `JWT ${token}` } : {}),
      ...headers,
    },
    body: body === undefined || isForm ? (body as BodyInit) : JSON.stringify(body),
  })
  const response = await handleEndpoints({ config, request })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  return { status: response.status, body: isJson && text ? JSON.parse(text) : {}, headers: response.headers }
}

/** The cookies that a response sets, as a browser sends them back. */
export const cookiesOf = ({ headers }: { headers: Headers }) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** The token of a new session; it is only in a cookie. */
export const tokenOf = (answer: { headers: Headers }) =>
  /symptoms-token=([^;]+)/.exec(cookiesOf(answer))?.[1] ?? ''
