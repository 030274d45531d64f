/** Which files of `node_modules` the built site and its commands load. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { nodeFileTrace } from '@vercel/nft'

/** What runs where nothing is built, tested or measured; the first in `compiled-script.mjs` are left out. */
const COMMANDS =
  /^(?:backup|export|first-run|import|import-symptoms|mcp|migrate|mirror|pictures|privacy|restore|restore-record|run|serve|start|work)\.mjs$/

/** Loaded when something is built or in development alone, or not at all. */
const NOT_RUN = [
  '**/*.{map,md,d.ts,d.mts,d.cts}',
  '**/next/dist/compiled/next-server/*.dev.js',
  '**/next/dist/compiled/jest-worker/**',
  '**/next/dist/{docs,lib/upgrade,pages}/**',
  '**/next/dist/server/dev/**/hot-reloader-{webpack,turbopack,rspack}.js',
  '**/next/dist/server/lib/router-utils/setup-dev-bundler.js',
  'node_modules/@next/swc-*/**',
  // Compares schemas in development and for new migrations.
  'node_modules/drizzle-kit/**',
  // Compiles the scripts, which come compiled.
  'node_modules/{esbuild,@esbuild}/**',
]

/** Read by path at run time. */
const READ = [
  'node_modules/@fontsource/source-serif-4/files',
  'node_modules/@fontsource/source-serif-4/LICENSE',
]

/**
 * The files of installed packages that production loads, found by following imports from the compiled scripts, from
 * Next's configuration and from what the build left outside its bundles.
 *
 * @param {string} root the project's folder, with a current build
 * @param {string} scripts the folder of the compiled scripts
 * @returns {Promise<string[]>} paths relative to the project's folder
 */
export async function runtimeFiles(root, scripts) {
  const commands = readdirSync(scripts).filter((name) => COMMANDS.test(name))
  const entries = [
    ...commands.map((name) => path.join(scripts, name)),
    path.join(root, 'next.config.mjs'),
    listExternals(root),
  ]
  // The web process resolves imports without the condition `production`, all others with it. What a file imports is
  // found out once.
  const cache = {}
  const traces = []
  for (const conditions of [['node'], ['node', 'production']]) {
    traces.push(
      await nodeFileTrace(entries, {
        base: root,
        cache,
        conditions,
        // A package that has both forms is loaded in either, by the version of Node.
        mixedModules: true,
        moduleSyncCatchall: true,
        ignore: ['src/**', 'migrations/**', ...NOT_RUN],
      }),
    )
  }
  const traced = traces.flatMap(({ fileList }) => [...fileList])
  const installed = traced.filter((file) => file.startsWith(`node_modules${path.sep}`))
  const read = READ.flatMap((name) => filesOf(root, name)).filter((file) => !file.endsWith('.woff2'))
  return [...new Set([...installed, ...read])].filter((file) => statSync(path.join(root, file)).isFile())
}

/**
 * What the bundles load from `node_modules`. They need not be followed for it, which takes a minute: webpack writes one
 * line for each package. Next looks up where its copy of webpack is at each start.
 */
function listExternals(root) {
  const hook = readFileSync(path.join(root, 'node_modules/next/dist/server/config-utils.js'), 'utf8')
  const looked = [...hook.matchAll(/'(next\/dist\/[^']+)'/g)]
  const found = new Set(looked.map(([, name]) => `require.resolve("${name}")`))
  for (const file of filesOf(root, '.next/server')) {
    if (!file.endsWith('.js')) continue
    const text = readFileSync(path.join(root, file), 'utf8')
    for (const [, call, name] of text.matchAll(/\bmodule\d*\.exports ?= ?(require|import)\(("[^"]+")\)/g)) {
      found.add(`${call}(${name})`)
    }
  }
  const file = path.join(root, '.next/externals.mjs')
  const require =
    "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)\n"
  writeFileSync(file, require + [...found].sort().join('\n'))
  return file
}

/** @returns {string[]} the files in a folder, relative to the project's; a file is itself */
function filesOf(root, name) {
  if (statSync(path.join(root, name)).isFile()) return [name]
  return readdirSync(path.join(root, name)).flatMap((entry) => filesOf(root, path.join(name, entry)))
}
