import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import { expect, it } from 'vitest'
import { bridge } from './bridge'

it('passes messages both ways, and answers a request that the server did not take', async () => {
  const [program, near] = InMemoryTransport.createLinkedPair()
  const [far, server] = InMemoryTransport.createLinkedPair()
  const heard: JSONRPCMessage[] = []
  program.onmessage = (message) => heard.push(message)
  server.onmessage = (message) => {
    if ('id' in message) void server.send({ jsonrpc: '2.0', id: message.id ?? 0, result: { was: 'heard' } })
  }
  await program.start()
  await server.start()
  const ended = bridge(near, far)
  await program.send({ jsonrpc: '2.0', id: 1, method: 'ping' })
  await expect.poll(() => heard).toEqual([{ jsonrpc: '2.0', id: 1, result: { was: 'heard' } }])
  far.send = () => Promise.reject(new Error('This key has expired.'))
  await program.send({ jsonrpc: '2.0', id: 2, method: 'ping' })
  await expect.poll(() => heard.at(-1)).toMatchObject({ id: 2, error: { message: 'This key has expired.' } })
  await program.close()
  await ended
})
