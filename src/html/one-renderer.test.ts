import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const source = fileURLToPath(new URL('..', import.meta.url))
const renderer = ['react-dom', 'server'].join('/')

it('imports the renderer of React in one file only', () => {
  const users = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name) && !name.includes('.test.'))
    .filter((name) => readFileSync(source + name, 'utf8').includes(`'${renderer}'`))
    .map((name) => name.replaceAll('\\', '/'))
  expect(users).toEqual(['html/render-html.ts'])
})
