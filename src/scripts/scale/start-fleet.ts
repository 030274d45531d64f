import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { EmbeddedPostgres } from '@/server/postgres/launch-postgres'
import type { FaultProxy } from '@/testing/start-fault-proxy'
import {
  freePorts,
  type Programs,
  untilAnswers,
  versionOf,
  writeConfigurations,
  writePgBouncer,
} from './child-programs'

export type Fleet = {
  /** Where readers ask: the instances, and Varnish and nginx where they are installed. */
  places: { name: string; url: string }[]
  publicUrl: string
  account: { email: string; password: string }
  instances: ChildProcess[]
  direct: FaultProxy[]
  primary: EmbeddedPostgres
  standby: EmbeddedPostgres
  standbyDir: string
  versions: string
}

type FleetOptions = Pick<Fleet, 'direct' | 'primary' | 'standby' | 'standbyDir'> & {
  root: string
  folder: string
  programs: Programs
}

/** The first version of PgBouncer that knows prepared statements. */
const KNOWS_NAMES = 121
const nobody = () => (process.getuid?.() === 0 ? ['-u', 'nobody'] : [])

/** Starts three instances, and Varnish, nginx and PgBouncer where they are installed, with the files of `deploy/`. */
export async function startFleet(options: FleetOptions): Promise<Fleet> {
  const { root, folder, programs, primary, standby, direct } = options
  const versions = {
    Varnish: versionOf('varnishd', '-V'),
    nginx: versionOf('nginx', '-v'),
    PgBouncer: versionOf('pgbouncer', '--version'),
  }
  const [web1 = 0, web2 = 0, web3 = 0, varnish = 0, nginx = 0, pool = 0] = await freePorts(6)
  const web = [web1, web2, web3]
  const settings = path.join(folder, 'settings')
  const files = await writeConfigurations(settings, { web, nginx })
  const address = new URL(primary.url)
  const [major = 0, minor = 0] = (versions.PgBouncer ?? '').split('.').map(Number)
  const knowsNames = major * 100 + minor >= KNOWS_NAMES
  if (versions.PgBouncer) {
    programs.start('pgbouncer', [...nobody(), await writePgBouncer(settings, address, pool, knowsNames)])
  }
  const pooled = Object.assign(new URL(primary.url), {
    port: String(versions.PgBouncer ? pool : address.port),
  })
  const token = randomBytes(24).toString('hex')
  const publicUrl = `http://127.0.0.1:${versions.Varnish ? varnish : web1}`
  const account = { email: 'scale@example.org', password: randomBytes(16).toString('hex') }
  const instances = []
  for (const [index, port] of web.entries()) {
    const dataDir = path.join(folder, `web-${index + 1}`)
    await mkdir(dataDir)
    instances.push(
      programs.start(process.execPath, [path.join(root, 'src/scripts/start.mjs')], {
        NODE_ENV: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        DATABASE_URL: pooled.href,
        DATABASE_DIRECT_URL: direct[index]?.url ?? primary.url,
        DATABASE_REPLICA_URL: standby.url,
        DATABASE_PREPARED: !versions.PgBouncer || knowsNames ? 'on' : 'off',
        PAYLOAD_SECRET: 'a secret of this measurement only',
        PUBLIC_URL: publicUrl,
        ADMIN_EMAIL: account.email,
        ADMIN_PASSWORD: account.password,
        TRUSTED_PROXIES: '1',
        WORKER: 'off',
        LOG_LEVEL: 'warn',
        ...(versions.Varnish
          ? { EDGE_PURGE_URL: `${publicUrl}/purge`, EDGE_PURGE_TOKEN: token, EDGE_CACHE: 'varnish' }
          : {}),
      }),
    )
    // One after another: the first one creates the account, and builds if there is no build.
    await untilAnswers(`http://127.0.0.1:${port}/readyz`)
  }
  const places = web.map((port, index) => ({ name: `web-${index + 1}`, url: `http://127.0.0.1:${port}` }))
  if (versions.Varnish) {
    const args = ['-F', '-j', 'none', '-n', path.join(folder, 'varnish'), '-f', files.vcl]
    programs.start('varnishd', [...args, '-a', `127.0.0.1:${varnish}`, '-s', 'malloc,64m'], {
      EDGE_PURGE_TOKEN: token,
    })
    places.push({ name: 'varnish', url: publicUrl })
    await untilAnswers(`${publicUrl}/healthz`)
  }
  if (versions.nginx) {
    programs.start('nginx', ['-p', settings, '-c', files.nginx, '-g', 'daemon off;'])
    places.push({ name: 'nginx', url: `http://127.0.0.1:${nginx}` })
    await untilAnswers(`http://127.0.0.1:${nginx}/healthz`)
  }
  const found = Object.entries(versions).map(([name, version]) => `${name} ${version ?? 'not installed'}`)
  return { ...options, places, publicUrl, account, instances, versions: found.join(', ') }
}
