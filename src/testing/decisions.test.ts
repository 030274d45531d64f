import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = path.resolve('docs/decisions')
const pages = readdirSync(folder).filter((name) => /^\d{4}-/.test(name))
const index = readFileSync(path.join(folder, 'README.md'), 'utf8')

describe('the pages on decisions', () => {
  it.each(pages)('%s has its number in its heading and its title in the index', (name) => {
    const number = Number(name.slice(0, 4))
    const heading = readFileSync(path.join(folder, name), 'utf8').split('\n', 1)[0]
    expect(heading).toMatch(new RegExp(`^# ${number}\\. \\S`))
    const title = heading?.replace(/^# \d+\. /, '')
    expect(index).toContain(`- [${name.slice(0, 4)}](${name}) ${title}\n`)
  })

  it('have numbers of their own', () => {
    const numbers = pages.map((name) => name.slice(0, 4))
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
