import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiledScript } from './compiled-script.mjs'

let root: string

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}
const compiled = (name: string) => compiledScript(root, name, ['one', 'two'])
const load = async (file: string) => import(/* @vite-ignore */ pathToFileURL(file).href)

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'symptom-database-scripts-'))
  write('package-lock.json', '{}')
  write('payload.config.ts', 'export default {}')
  write('tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }')
  write('src/state.ts', 'export const state: { count: number } = { count: 0 }')
  write('src/scripts/one.ts', "export { state } from '@/state'\nexport const place: string = import.meta.url")
  write('src/scripts/two.ts', "export { state } from '../state'")
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('compiledScript', () => {
  it('makes the scripts once, whole, though several need them at the same moment', async () => {
    const files = await Promise.all([compiled('one'), compiled('two'), compiled('one')])
    expect(files[2]).toBe(files[0])
    expect(readdirSync(path.join(root, '.compiled'))).toHaveLength(1)
    const [one, two] = await Promise.all([load(files[0]), load(files[1])])
    one.state.count = 3
    expect(two.state.count).toBe(3)
  })

  it('leaves each module its own place', async () => {
    const { place } = await load(await compiled('one'))
    expect(place).toBe(pathToFileURL(path.join(root, 'src/scripts/one.ts')).href)
  })

  it('makes them again for other sources, and not for another test', async () => {
    const before = await compiled('one')
    write('src/state.test.ts', 'void 0')
    expect(await compiled('one')).toBe(before)
    write('src/state.ts', 'export const state: { count: number } = { count: 7 }')
    const after = await compiled('one')
    expect(after).not.toBe(before)
    expect((await load(after)).state.count).toBe(7)
    // A site that runs from the sources before still finds its parts.
    expect((await load(before)).state.count).toBe(3)
  })

  it('keeps no more than five', async () => {
    for (let version = 10; version < 16; version++) {
      write('src/state.ts', `export const state: { count: number } = { count: ${version} }`)
      expect((await load(await compiled('two'))).state.count).toBe(version)
    }
    expect(readdirSync(path.join(root, '.compiled'))).toHaveLength(5)
  })
})
