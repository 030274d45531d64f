/** `npm run bundle`: a folder with only what runs, for machines and images on which nothing is installed or built. */
import { constants, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIsCurrent } from './build-state.mjs'
import { compiledScript } from './compiled-script.mjs'
import { ensureDependencies, requireNode } from './dependencies.mjs'
import { listenForEnd } from './ending.mjs'
import { runChild } from './run-child.mjs'
import { answerUsage } from './usage.mjs'

const FOLDER = '.bundle'
/** What the hashes of the sources are about, by which a start knows that nothing needs to be built. */
const SOURCES = [
  'package.json',
  'package-lock.json',
  'next.config.mjs',
  'payload.config.ts',
  'tsconfig.json',
  'LICENSE',
  'migrations',
  'src',
  'docs/editors',
]
const NOT_COPIED = /(?:\.test\.tsx?|\/\.next\/(?:cache|diagnostics|types|trace|trace-build|externals\.mjs))$/

answerUsage('bundle')
requireNode()
const ending = listenForEnd()
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
process.chdir(root)
await ensureDependencies(root, { development: true, ending })
if (!buildIsCurrent(root)) await build()
const scripts = path.dirname(await compiledScript(root, 'start'))
const { runtimeFiles } = await import('./runtime-files.mjs')
const installed = await runtimeFiles(root, scripts)

const folder = path.join(root, FOLDER)
rmSync(folder, { recursive: true, force: true })
for (const name of [...SOURCES, ...pictures(), '.next', path.relative(root, scripts)]) copyTree(name)
// By this list a start knows that the packages are those of the lock file.
for (const file of [...installed, 'node_modules/.package-lock.json']) await copyInstalled(file)
console.log(`${FOLDER}/ is complete: copy it to where it runs, and start it with node src/scripts/start.mjs.`)

async function build() {
  const script = path.join(root, 'src/scripts/build.mjs')
  const code = await runChild(process.execPath, [script], { cwd: root, stdio: 'inherit', ending })
  if (code !== 0) process.exit(code)
}

/** The handbook's, which the panel shows. */
function pictures() {
  const pages = readdirSync('docs/editors').map((name) =>
    readFileSync(path.join('docs/editors', name), 'utf8'),
  )
  const named = pages.flatMap((text) => [...text.matchAll(/\((?:\.\.\/)(screenshots\/[\w-]+\.png)\)/g)])
  return [...new Set(named.map(([, name]) => `docs/${name}`))].filter((name) => existsSync(name))
}

function copyTree(name) {
  const filter = (from) => !NOT_COPIED.test(from)
  cpSync(path.join(root, name), path.join(folder, name), {
    recursive: true,
    filter,
    mode: constants.COPYFILE_FICLONE,
  })
}

async function copyInstalled(file) {
  const to = path.join(folder, file)
  mkdirSync(path.dirname(to), { recursive: true })
  await copyFile(path.join(root, file), to, constants.COPYFILE_FICLONE)
}
