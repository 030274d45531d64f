import pg from 'pg'
import { noteTrouble, untroubled } from './database-trouble'
import { destroyClient } from './destroy-client'
import { isReadTimeout, LimitedClient } from './limited-client'
import { openPools } from './open-pools'

export type Trust = {
  /** A connection that rested for longer is asked whether it lives before it is handed out, in milliseconds. */
  trustedMs: number
  /** How long it may take to say so, in milliseconds. */
  signOfLifeMs: number
}

const TRUST: Trust = { trustedMs: 2_000, signOfLifeMs: 3_000 }

type Acquired = (error: Error | undefined, client: pg.PoolClient | undefined, release: () => void) => void

/**
 * A pool that bears what happens to connections.
 *
 * It listens for their errors. Without a listener, a connection that the server closes (restart, fail-over, idle
 * time-out) ends the whole Node process with an unhandled `error` event; the query in flight is rejected all the
 * same, so nothing is hidden.
 *
 * And it finds those that died without a word, because a firewall or a lost machine dropped them: a rested connection
 * has to give a sign of life first, a query without an answer ends its connection, and where one is dead the other
 * rested ones are not trusted either. Without that a pool full of them serves nobody until the process is restarted.
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
    // In the context of the request that asked, which is not that of a callback.
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

  /** The pool takes an idle connection out of itself when it ends. */
  #endRested(): void {
    for (const client of this.#rested.keys()) destroyClient(client as unknown as pg.Client)
  }
}
