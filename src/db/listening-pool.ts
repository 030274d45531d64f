import pg from 'pg'
import { noteTrouble, untroubled } from './database-trouble'
import { destroyClient } from './destroy-client'
import { isReadTimeout, LimitedClient } from './limited-client'
import { openPools } from './open-pools'

export type Trust = {
  /** A connection that was idle for longer is checked before it is handed out, in milliseconds. */
  trustedMs: number
  /** The timeout of that check, in milliseconds. */
  signOfLifeMs: number
}

const TRUST: Trust = { trustedMs: 2_000, signOfLifeMs: 3_000 }

type Acquired = (error: Error | undefined, client: pg.PoolClient | undefined, release: () => void) => void

/**
 * A pool that survives lost connections.
 *
 * It handles their error events. Without a listener, a connection closed by the server (restart, fail-over, idle
 * timeout) crashes the Node process with an unhandled `error` event; the query in flight is rejected anyway, so
 * nothing is hidden.
 *
 * It also detects connections that died silently, dropped by a firewall or with a lost machine: an idle connection
 * is checked before use, an unanswered query closes its connection, and if one is dead the other idle ones are
 * checked too. Without that a pool full of dead connections serves nobody until the process restarts.
 */
export class ListeningPool extends pg.Pool {
  readonly #rested = new Map<pg.PoolClient, number>()

  readonly #trust: Trust

  constructor(config?: pg.PoolConfig, trust = TRUST) {
    super({ ...config, Client: LimitedClient })
    this.#trust = trust
    const ignore = () => undefined
    this.on('error', ignore)
    this.on('connect', (client) => client.on('error', ignore))
    this.on('release', (error, client) => {
      if (isReadTimeout(error) || (client as unknown as LimitedClient).fellSilent) this.#endRested()
      else if (!error) this.#rested.set(client, Date.now())
    })
    this.on('remove', (client) => this.#rested.delete(client))
    const ask = this.query.bind(this) as (...args: unknown[]) => unknown
    const query = (...args: unknown[]) => {
      const asked = ask(...args)
      if (asked instanceof Promise) asked.catch(noteTrouble)
      return asked
    }
    this.query = query as typeof this.query
    openPools().add(this)
  }

  override connect(): Promise<pg.PoolClient>
  override connect(acquired: Acquired): void
  override connect(acquired?: Acquired): Promise<pg.PoolClient> | undefined {
    const connected = this.#connectAlive()
    // In the context of the calling request, which a callback would not have.
    connected.catch(noteTrouble)
    if (!acquired) return connected
    connected.then(
      (client) => acquired(undefined, client, client.release),
      (error) => acquired(error, undefined, () => undefined),
    )
    return undefined
  }

  override async end(): Promise<void> {
    openPools().delete(this)
    await super.end()
  }

  async #connectAlive(): Promise<pg.PoolClient> {
    for (;;) {
      const client = await super.connect()
      const restedSince = this.#rested.get(client)
      this.#rested.delete(client)
      if (restedSince === undefined || Date.now() - restedSince < this.#trust.trustedMs) return client
      try {
        const question = { text: 'select 1', query_timeout: this.#trust.signOfLifeMs } as pg.QueryConfig
        await untroubled(() => client.query(question))
        return client
      } catch (error) {
        client.release(error instanceof Error ? error : true)
      }
    }
  }

  /** The pool removes an idle connection when it closes. */
  #endRested(): void {
    for (const client of this.#rested.keys()) destroyClient(client as unknown as pg.Client)
  }
}
