import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { minifyServer } from './minify-server.mjs'

let folder = ''
afterEach(() => rm(folder, { recursive: true, force: true }))

const CODE = `
/* A comment. */
class ValidationError extends Error {
  constructor(message) {
    super(message);
    this.name = this.constructor.name; // Payload tells errors apart by it.
  }
}
module.exports = { fail: function failLoudly() { throw new ValidationError("no"); } };
`

it('makes the bundles smaller, and keeps the names of classes and functions', async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minify-'))
  const file = path.join(folder, 'chunks/1.js')
  await mkdir(path.dirname(file))
  await writeFile(path.join(folder, 'package.json'), '{"type":"commonjs"}')
  await writeFile(file, CODE)
  await minifyServer(folder)
  const code = await readFile(file, 'utf8')
  expect(code.length).toBeLessThan(CODE.length * 0.7)
  expect(code).not.toContain('comment')
  const { fail } = createRequire(file)(file)
  expect(fail.name).toBe('failLoudly')
  expect(fail).toThrow(expect.objectContaining({ name: 'ValidationError' }))
})
