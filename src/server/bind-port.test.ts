import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { proveFreePort } from './bind-port'

describe('proveFreePort', () => {
  it('says that a port is in use, and leaves a free one free', async () => {
    const server = createServer()
    onTestFinished(() => void server.close())
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    await expect(proveFreePort(port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=`,
    )
    await new Promise((done) => server.close(done))
    await proveFreePort(port, '127.0.0.1')
    await proveFreePort(port, '127.0.0.1')
  })

  it('says that a host is not of this machine', async () => {
    // 192.0.2.0/24 belongs to nobody (RFC 5737).
    await expect(proveFreePort(0, '192.0.2.1')).rejects.toThrow(
      'HOST=192.0.2.1 is not an address of this machine',
    )
  })
})
