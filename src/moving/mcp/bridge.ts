import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { isJSONRPCRequest, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'

const SERVER_ERROR = -32_000

/**
 * Passes messages between a program and a server until the program's end closes. A request that cannot be passed on is
 * answered with the reason, so that the program does not wait for it.
 *
 * @param near the end of the program
 * @param far the end of the server
 */
export async function bridge(near: Transport, far: Transport): Promise<void> {
  const ended = new Promise<void>((done) => {
    near.onclose = done
  })
  near.onmessage = (message) => {
    far.send(message).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      if (isJSONRPCRequest(message)) void near.send(refusal(message.id, reason))
    })
  }
  far.onmessage = (message) => {
    const version = 'result' in message ? message.result.protocolVersion : undefined
    if (typeof version === 'string') far.setProtocolVersion?.(version)
    void near.send(message)
  }
  await far.start()
  await near.start()
  await ended
  await far.close()
}

const refusal = (id: string | number, message: string): JSONRPCMessage => ({
  jsonrpc: '2.0',
  id,
  error: { code: SERVER_ERROR, message },
})
