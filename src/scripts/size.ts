/** `npm run size`: how much disk and memory the site takes, on the production build. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findFreePort } from '@/server/postgres/free-port'
import { installSizes, mebibytesOf } from './bench/disk-sizes'
import { type Instance, startInstance } from './bench/instance'
import { machineFacts } from './bench/machine-facts'
import { spread } from './bench/measure-site'
import { signIn } from './bench/panel-session'
import { residentMiB } from './bench/process-facts'
import { sendRequests } from './bench/send-requests'
import { withContent } from './bench/with-content'
import { sizeCommand } from './commands'
import { compiledScript } from './compiled-script.mjs'
import { WORKER_OPTIONS, workerEnv } from './keep-worker'
import { runtimeFiles } from './runtime-files.mjs'

const ARTICLES = 1000
const REQUESTS = 20_000
const PANEL = 20
const FIRST_PORT = 4530
/** The worker has then done each of its chores at least once. */
const WORKER_MS = 30_000

type Size = { name: string; mebibytes: number | null; wanted: number | null }

sizeCommand().parse()
await measure()
process.exit(0)

async function measure(): Promise<void> {
  const root = process.cwd()
  const install = installSizes(root)
  const memory = await withContent(root, ARTICLES, () => measureMemory(root))
  const sizes: Size[] = [
    { name: 'node_modules, production', mebibytes: install.production, wanted: 450 },
    { name: 'node_modules, bundle', mebibytes: await bundledSize(root), wanted: 450 },
    { name: 'node_modules, development', mebibytes: install.development, wanted: null },
    { name: '.next/server', mebibytes: mebibytesOf(path.join(root, '.next/server')), wanted: 15 },
    { name: 'web process after its start', mebibytes: memory.idle, wanted: 230 },
    { name: `web process after ${REQUESTS} requests and the panel`, mebibytes: memory.loaded, wanted: 300 },
    { name: 'worker', mebibytes: memory.worker, wanted: 150 },
  ]
  for (const { name, mebibytes, wanted } of sizes) {
    const words = wanted === null ? '' : `wanted: ${wanted}`
    console.log(`  ${name.padEnd(50)}${String(mebibytes ?? '–').padStart(6)} MiB  ${words}`)
  }
  await mkdir(path.join(root, 'docs/bench'), { recursive: true })
  const text = JSON.stringify({ machine: machineFacts(), sizes }, null, 2)
  await writeFile(path.join(root, 'docs/bench/size.json'), `${text}\n`)
  console.log('Written to docs/bench/size.json.')
}

/** What `npm run bundle` takes of the installed packages. */
async function bundledSize(root: string): Promise<number> {
  const files = await runtimeFiles(root, path.dirname(await compiledScript(root, 'start')))
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(root, file))).size))
  return Math.round(sizes.reduce((all, size) => all + size, 0) / 2 ** 20)
}

async function measureMemory(root: string) {
  const port = await findFreePort(FIRST_PORT)
  const publicUrl = `http://127.0.0.1:${port}`
  const site = await startInstance(await compiledScript(root, 'bench'), port, publicUrl)
  try {
    const idle = site.rssMiB()
    await load(site, publicUrl)
    return { idle, loaded: site.rssMiB(), worker: await measureWorker(root) }
  } finally {
    await site.stop()
  }
}

/** Every article, as often as fits, and the panel. */
async function load(site: Instance, publicUrl: string): Promise<void> {
  const pages = Array.from({ length: REQUESTS }, (_, number) => ({
    path: `/articles/article-${1 + (number % ARTICLES)}`,
  }))
  await sendRequests(site.url, pages, 4)
  const { headers } = await signIn(site, publicUrl)
  const panel = spread(PANEL, ARTICLES).flatMap((id) => [
    { path: '/admin/collections/articles', headers },
    { path: `/admin/collections/articles/${id}`, headers },
  ])
  await sendRequests(site.url, panel, 1)
}

async function measureWorker(root: string): Promise<number | null> {
  const worker = spawn(process.execPath, [...WORKER_OPTIONS, await compiledScript(root, 'work')], {
    cwd: root,
    env: workerEnv(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise((done) => setTimeout(done, WORKER_MS))
  const found = residentMiB(worker.pid ?? 0)
  const ended = once(worker, 'exit')
  worker.disconnect()
  await ended
  return found
}
