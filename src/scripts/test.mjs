/** `npm test`: everything, from a fresh clone; ends with the line `N passed, N failed`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { buildIsCurrent } from './build-state.mjs'
import { ensureDependencies, nodeIsAtLeast, requireNode } from './dependencies.mjs'
import './lost-output.mjs'
import { answerUsage } from './usage.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const results = path.join(root, 'test-results')
const only = ['unit', 'int', 'e2e'].find((part) => part === process.argv[2])

answerUsage('test', process.argv.slice(only ? 3 : 2))
requireNode()
process.chdir(root)
await ensureDependencies(root, { development: true })
mkdirSync(results, { recursive: true })

const binary = (name) => path.join(root, 'node_modules', name)
const settings = { NEXT_TELEMETRY_DISABLED: '1' }
/** Settings of a local site must not reach the tests. */
const foreign =
  /^(?:DATABASE_|PAYLOAD_|ADMIN_|PUBLIC_URL|PORT$|HOST$|DATA_DIR|EDGE_|SMTP_|S3_|REDIS_|NODE_ENV|SAMPLE_|E2E_)/
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))

let passed = 0
let failed = 0
/** What did not pass, named once more at the end: a log of a whole run is long, and often only its end is kept. */
const failures = []

function count(name, ok) {
  if (ok) passed++
  else {
    failed++
    failures.push(name)
  }
}

/** Adds up a runner's tests; a runner that fails without a failed test counts as one failure. */
function add(name, report, ok, read) {
  if (!existsSync(report)) return count(name, false)
  const tests = read(JSON.parse(readFileSync(report, 'utf8')))
  for (const test of tests) count(`${name} › ${test.name}`, test.ok)
  if (!ok && tests.every((test) => test.ok)) count(name, false)
}

/** The tests of a Playwright report's suite and of those in it; one that was skipped did not pass. */
const testsOf = (suite) => [
  ...(suite.specs ?? []).map((spec) => ({
    name: `${spec.file}:${spec.line} › ${spec.title}`,
    ok: spec.tests.every((test) => test.status === 'expected'),
  })),
  ...(suite.suites ?? []).flatMap(testsOf),
]

/** Runs a command, usually in parallel with others: each of its lines is prefixed with its name. */
async function run(name, file, args, env = {}) {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...clean, ...settings, ...env },
  })
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`${name.padEnd(7)} │ ${line}`))
  const [code] = await once(child, 'close')
  return code === 0
}

async function vitest(project) {
  const report = path.join(results, `${project}.json`)
  rmSync(report, { force: true })
  const ok = await run(project, binary('vitest/vitest.mjs'), [
    'run',
    // With those of its kind that run alone.
    `--project=${project}*`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  add(project, report, ok, (json) =>
    json.testResults.flatMap((file) => {
      const name = path.relative(root, file.name)
      // Those of another platform, and of input that is not here, are no failures.
      const ran = file.assertionResults.filter(({ status }) => status !== 'skipped')
      const tests = ran.map((test) => ({ name: `${name} › ${test.fullName}`, ok: test.status === 'passed' }))
      // A file that cannot be loaded has no tests.
      return file.status === 'failed' && tests.every((test) => test.ok)
        ? [...tests, { name, ok: false }]
        : tests
    }),
  )
}

async function playwright(name, port, projects) {
  const report = path.join(results, `e2e-${name}.json`)
  rmSync(report, { force: true })
  const args = [
    'test',
    `--output=${path.join(results, `e2e-${name}`)}`,
    ...projects.map((project) => `--project=${project}`),
  ]
  const ok = await run(name, binary('@playwright/test/cli.js'), args, {
    E2E_PORT: String(port),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  add(name, report, ok, testsOf)
}

const build = async () => buildIsCurrent(root) || (await run('build', 'src/scripts/build.mjs', []))

/**
 * The editors' and the readers' end-to-end tests change conflicting settings, and the others wait for sites of their
 * own: three runs in parallel. All need the build and a Chromium, which are prepared once beforehand.
 */
async function endToEnd() {
  const { register } = await import('tsx/esm/api')
  register()
  const { findChromium } = await import('./find-chromium.ts')
  try {
    settings.CHROMIUM_PATH = findChromium()
  } catch (error) {
    console.error(error.message)
    return count('Chromium', false)
  }
  const port = Number(process.env.E2E_PORT ?? 4310)
  console.log('\n── Tests: e2e')
  await Promise.all([
    playwright('editors', port, ['editors']),
    playwright('readers', port + 20, ['text', 'readers']),
    playwright('process', port + 40, ['process', 'faults']),
  ])
}

/** Generated files match the config. */
async function generatedFilesAreCurrent() {
  const files = ['src/payload-types.ts', 'src/app/(payload)/admin/importMap.js']
  const before = files.map((file) => readFileSync(file, 'utf8'))
  const ok = await run('files', 'src/scripts/run.mjs', ['generate'])
  const stale = files.filter((file, index) => readFileSync(file, 'utf8') !== before[index])
  if (stale.length > 0) console.error(`Out of date: ${stale.join(', ')}. They were regenerated; commit them.`)
  return ok && stale.length === 0
}

/** Unused dependencies, files and exports. knip requires a newer Node than the site does. */
async function findUnused() {
  if (nodeIsAtLeast([20, 19])) count('unused', await run('unused', binary('knip/bin/knip.js'), []))
  else console.log('unused  │ skipped: knip needs Node 20.19 or newer')
}

/** Everything that needs no database: short checks, unit tests and the build. */
async function checkSources() {
  if (!only) {
    count(
      'lint',
      await run('lint', binary('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']),
    )
    await findUnused()
    count('types', await run('types', binary('typescript/bin/tsc'), ['--noEmit']))
    count('generated files', await generatedFilesAreCurrent())
  }
  if (!only || only === 'unit') await vitest('unit')
  return only === 'unit' || only === 'int' || (await build())
}

console.log('\n── Sources and integration tests')
const [isBuilt] = await Promise.all([checkSources(), !only || only === 'int' ? vitest('int') : undefined])
if (!isBuilt) count('build', false)
else if (!only || only === 'e2e') await endToEnd()

if (failures.length > 0) console.log(`\n── Not passed\n${failures.join('\n')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
