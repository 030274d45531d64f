/**
 * Our scripts as JavaScript, for processes that load the Payload config: through tsx, which sends each of two
 * thousand modules through another thread, that takes 4.3 seconds of CPU time; from here it takes 1.6.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { hashSources } from './hash-sources.mjs'

const FOLDER = '.compiled'
const SOURCES = ['src', 'migrations', 'payload.config.ts', 'tsconfig.json', 'package-lock.json']
const NOT_COMPILED = /(?:\.test\.tsx?$|\.json$|^src\/(?:app|parts|testing)\/)/
const SCRIPTS = [
  'backup',
  'bench',
  'bench-endure',
  'bench-replay',
  'bench-save',
  'bench-scale',
  'bench-search',
  'create-migration',
  'export',
  'first-run',
  'generate',
  'import',
  'import-symptoms',
  'mcp',
  'migrate',
  'mirror',
  'privacy',
  'restore',
  'restore-record',
  'run',
  'serve',
  'size',
  'start',
  'work',
]
/** A site that still runs from the sources before may load a part of them at any time. */
const KEPT = 5

/**
 * The compiled form of a script in `src/scripts`, made first if it is not there for exactly these sources. Processes
 * that find it missing at the same time make it together: each writes a folder of its own and puts it in place whole.
 *
 * @param {string} root the project's folder
 * @param {string} name the script's, without its extension
 * @param {string[]} [scripts] all that are compiled with it, and share its modules
 * @returns {Promise<string>} the absolute path of the compiled file
 */
export async function compiledScript(root, name, scripts = SCRIPTS) {
  const all = path.join(root, FOLDER)
  const folder = path.join(all, hashSources(root, SOURCES, NOT_COMPILED).slice(0, 16))
  if (!existsSync(folder)) {
    mkdirSync(all, { recursive: true })
    const made = mkdtempSync(`${folder}.`)
    await compile(root, made, scripts)
    putInPlace(made, folder)
    removeOld(all)
  }
  return path.join(folder, `${name}.mjs`)
}

async function compile(root, folder, scripts) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: scripts.map((script) => path.join(root, 'src/scripts', `${script}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What two scripts or two parts of one have in common exists once, as it does in the sources.
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins: [{ name: 'own-place', setup: (plugin) => keepPlace(plugin, folder) }],
  })
}

/** A module that asks where it is gets the place of its source, from wherever the project is by then. */
function keepPlace(plugin, folder) {
  plugin.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
    const text = readFileSync(file, 'utf8')
    if (!text.includes('import.meta.url')) return undefined
    const place = path.relative(folder, file).split(path.sep).join('/')
    return {
      contents: text.replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`),
      loader: file.endsWith('x') ? 'tsx' : 'ts',
    }
  })
}

function putInPlace(made, folder) {
  try {
    renameSync(made, folder)
  } catch (error) {
    // Another process was faster.
    rmSync(made, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function removeOld(all) {
  const folders = readdirSync(all)
    .map((name) => path.join(all, name))
    .map((folder) => ({ folder, at: statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at)
  for (const { folder } of folders.slice(KEPT)) rmSync(folder, { recursive: true, force: true })
}
