import type { Server, ServerOptions } from 'node:http'
import type { Destination } from './public-routes'

/** Longer targets are refused with 414; Payload's queries in the admin panel stay well below. */
export const MAX_URL_LENGTH = 8192

const READ = ['GET', 'HEAD']
const METHODS: Record<Destination['to'], readonly string[]> = {
  page: READ,
  form: [...READ, 'POST'],
  next: [...READ, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  nowhere: READ,
}

/** The methods that the destination understands, for `Allow`. */
export function methodsOf(to: Destination['to']): readonly string[] {
  return METHODS[to]
}

/** How often connections are looked at; what is late ends so much later at most. */
export const SERVER_OPTIONS: ServerOptions = { connectionsCheckingInterval: 1000 }

/** Half-sent headers end within ten seconds. Bodies have limits by kind, in body-rules.ts and read-body.ts. */
export function limitSlowClients(server: Server, headersTimeoutMs = 8000): void {
  server.headersTimeout = headersTimeoutMs
  server.requestTimeout = 0
  server.keepAliveTimeout = 65_000
  server.maxHeadersCount = 100
}
