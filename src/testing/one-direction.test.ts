import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Each file with its text, and the linter's result: the beginning of a message, or null if it passes. */
const files: [file: string, text: string, message: string | null][] = [
  ['db/up.ts', "export { a } from '@/desk/users/a'", 'The foundation imports no district.'],
  ['db/up-relative.ts', "export { a } from '../desk/users/a'", 'The foundation imports no district.'],
  ['log.ts', "export type { A } from '@/site/settings/a'", 'The foundation imports no district.'],
  ['desk/users/up.ts', "import type { A } from '@/site/settings/a'", 'The desk imports no other district'],
  ['site/settings/up.ts', "import '@/community/comments/a'", 'The site imports none'],
  ['community/comments/up.ts', "import { a } from '@/content/articles/a'", 'What readers add knows nothing'],
  ['content/articles/up.ts', "void import('@/finding/search/a')", 'Content does not know how it is found'],
  ['finding/search/up.ts', "import '@/moving/article-import/a'", 'Finding reads what is there'],
  ['moving/article-import/up.ts', "import '@/app/a'", 'app, scripts and parts are ways in'],
  ['desk/panel/up.ts', "import '../dashboard/a'", 'The dashboard looks over all rooms'],
  ['community/ratings/up.ts', "import '@/desk/dashboard/a'", 'The dashboard looks over all rooms'],
  ['content/articles/circle-a.ts', "export type { B } from './circle-b'", 'This import is part of a cycle.'],
  [
    'content/articles/circle-b.ts',
    "import type { A } from '@/content/articles/circle-a'",
    'This import is part',
  ],
  ['desk/dashboard/down.ts', "import '@/content/articles/a'", null],
  ['moving/article-import/down.ts', "import '@/content/articles/a'\nimport '@/db/a'", null],
  ['content/articles/down.ts', "import '@/community/comments/a'\nimport '@/design/a'", null],
  ['db/rule.test.ts', "import '@/content/articles/a'", null],
  ['app/page.ts', "import '@/finding/search/a'\nimport '@/desk/dashboard/a'", null],
]

let root: string

/**
 * Lints a small house with the repository's own rules.
 *
 * @param folder where it stands below the temporary folder
 * @returns the messages about each file
 */
function lintHouse(folder: string): Map<string, string[]> {
  const house = path.join(root, folder)
  mkdirSync(house, { recursive: true })
  const { vcs: _, plugins, ...config } = JSON.parse(readFileSync('biome.json', 'utf8'))
  const settings = {
    ...config,
    $schema: undefined,
    plugins: plugins.map((rule: string) => path.resolve(rule)),
  }
  writeFileSync(path.join(house, 'biome.json'), JSON.stringify(settings))
  cpSync('tsconfig.json', path.join(house, 'tsconfig.json'))
  writeFileSync(path.join(house, 'package.json'), '{}')
  for (const [file, text] of files) {
    const place = path.join(house, 'src', file)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, `${text}\n`)
  }
  const biome = path.resolve('node_modules/@biomejs/biome/bin/biome')
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: house, encoding: 'utf8' },
  )
  const said = new Map<string, string[]>(files.map(([file]) => [file, []]))
  for (const found of JSON.parse(stdout).diagnostics) {
    said.get(placeOf(found).replace(/^.*src\//, ''))?.push(String(found.message))
  }
  return said
}

function placeOf({ location }: { location: { path: string | { file: string } } }): string {
  return typeof location.path === 'string' ? location.path : location.path.file
}

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'one-direction-'))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe.each(['house', 'src/app/house', 'src/testing/house'])('the linter, below %s,', (folder) => {
  let said: Map<string, string[]>

  beforeAll(() => {
    said = lintHouse(folder)
  }, 60_000)

  it.each(files)('answers %s', (file, _, message) => {
    const relevant = said.get(file)?.filter((one) => !one.startsWith('This import is unused')) ?? []
    if (message === null) expect(relevant).toEqual([])
    else expect(relevant).toEqual([expect.stringContaining(message)])
  })
})
