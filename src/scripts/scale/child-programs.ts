import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'

/** Debian has them outside an ordinary user's path. */
const PATH = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`
const LONGEST_START_MS = 300_000

/** Programs of this measurement, ended together. */
export type Programs = {
  start: (name: string, args: string[], env?: Record<string, string>) => ChildProcess
  stop: () => Promise<void>
}

export function keepPrograms(): Programs {
  const running = new Set<ChildProcess>()
  return {
    start: (name, args, env = {}) => {
      const child = spawn(name, args, {
        env: { ...process.env, PATH, ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      running.add(child)
      child.stderr?.on('data', (chunk: Buffer) => {
        if (process.env.LOG_LEVEL === 'debug') process.stderr.write(chunk)
      })
      child.once('error', (error) => console.error(`${name}: ${error.message}`))
      child.once('exit', () => running.delete(child))
      return child
    },
    stop: async () => {
      await Promise.all(
        [...running].map(async (child) => {
          const gone = once(child, 'exit')
          child.kill('SIGTERM')
          const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
          await gone
          clearTimeout(late)
        }),
      )
    },
  }
}

/** The version that a program prints, such as `1.18.0`; null if it is not installed. */
export function versionOf(name: string, option: string): string | null {
  try {
    const text = execFileSync('sh', ['-c', `${name} ${option} 2>&1`], { env: { ...process.env, PATH } })
    return /(\d+\.\d+(?:\.\d+)?)/.exec(String(text))?.[1] ?? null
  } catch {
    return null
  }
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  for (const server of servers) server.close()
  return ports
}

/** Waits until an address answers with a status below 500. */
export async function untilAnswers(url: string): Promise<void> {
  const deadline = Date.now() + LONGEST_START_MS
  for (;;) {
    const status = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      async (answer) => {
        await answer.body?.cancel()
        return answer.status
      },
      () => 599,
    )
    if (status < 500) return
    if (Date.now() > deadline) throw new Error(`${url} does not answer.`)
    await new Promise((done) => setTimeout(done, 200))
  }
}

/** The files of `deploy/` as they are, but for the addresses: three instances on this machine. */
export async function writeConfigurations(folder: string, ports: { web: number[]; nginx: number }) {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  const deployed = (name: string) => readFile(path.join('deploy', name), 'utf8')
  const vcl = (await deployed('varnish.vcl')).replace(
    /\.host = "web-(\d)";\n {2}\.port = "3000";/g,
    (_, number) => `.host = "127.0.0.1";\n  .port = "${ports.web[Number(number) - 1]}";`,
  )
  const server = (await deployed('nginx.conf'))
    .replace(/web-(\d):3000/g, (_, number) => `127.0.0.1:${ports.web[Number(number) - 1]}`)
    .replace('listen 80;', `listen 127.0.0.1:${ports.nginx};`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const nginx = `pid ${folder}/nginx.pid; error_log stderr; events {}
http { access_log off; ${temporary.join(' ')}
${server}}
`
  const files = { vcl: path.join(folder, 'varnish.vcl'), nginx: path.join(folder, 'nginx.conf') }
  await writeFile(files.vcl, vcl)
  await writeFile(files.nginx, nginx)
  return files
}

/** The same for PgBouncer; an older one has no prepared statements. */
export async function writePgBouncer(folder: string, database: URL, port: number, knowsNames: boolean) {
  const accounts = path.join(folder, 'userlist.txt')
  const name = decodeURIComponent(database.username)
  await writeFile(accounts, `"${name}" "${decodeURIComponent(database.password)}"\n`)
  const text = (await readFile(path.join('deploy', 'pgbouncer.ini'), 'utf8'))
    .replace(
      'host=postgres port=5432 dbname=symptoms',
      `host=127.0.0.1 port=${database.port} dbname=symptoms`,
    )
    .replace('listen_addr = *', 'listen_addr = 127.0.0.1\nunix_socket_dir =')
    .replace('listen_port = 6432', `listen_port = ${port}`)
    .replace('/etc/pgbouncer/userlist.txt', accounts)
    .replace(/^max_prepared_statements.*\n/m, knowsNames ? '$&' : '')
  const file = path.join(folder, 'pgbouncer.ini')
  await writeFile(file, text)
  return file
}
