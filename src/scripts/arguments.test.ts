import { describe, expect, it, vi } from 'vitest'
import { runScript } from '@/testing/run-script'
import { scripts } from './commands'

vi.setConfig({ testTimeout: 60_000 })

/** None of it may be required before the arguments are parsed. */
const NOWHERE = { DATA_DIR: '/dev/null/nowhere', DATABASE_URL: '' }
const STACK = /^\s+at .+:\d+/m

describe('the scripts', () => {
  it('answer --help before anything is started', async () => {
    await Promise.all(
      ['start.mjs', 'privacy erase', 'lighthouse.ts'].map(async (words) => {
        const { code, output } = await runScript([...words.split(' '), '--help'], NOWHERE)
        expect(output).toMatch(/^Usage: npm (?:start|run [\w:]+)/)
        expect([words, code]).toEqual([words, 0])
      }),
    )
  })

  it('have a command each, with what they do and take', () => {
    for (const { command } of Object.values(scripts)) {
      expect(command().helpInformation()).toMatch(/^Usage: npm run [\w:]+(?: --)? .*\n\n\w.{20,}/)
    }
  })

  it.each([
    ['start.mjs --port 80', 'npm start does not accept “--port”. Settings come from the environment'],
    ['import --pulish article.txt', "unknown option '--pulish'"],
    ['import -- --pulish article.txt', "unknown option '--pulish'"],
    ['import undo yesterday', 'It must be the number of a batch.'],
    ['privacy erase nobody', 'This is not an e-mail address.'],
    ['create-migration', "missing required argument 'name'"],
    ['no-such-script', 'There is no script “no-such-script”. Known: migrate'],
    ['lighthouse.ts nonsense', 'It must be a URL such as http://localhost:3000'],
    ['screenshots.ts http://127.0.0.1:1', 'The site http://127.0.0.1:1 does not respond ('],
    ['migrate', 'Cannot write the data folder /dev/null/nowhere: a part of the path is a file'],
  ])('say in a line what is wrong with: %s', async (words, expected) => {
    const { code, output } = await runScript(words.split(' '), NOWHERE)
    expect(output).toContain(expected)
    expect(output).not.toMatch(STACK)
    expect(output.trim().split('\n').length).toBeLessThan(3)
    expect(code).toBe(1)
  })
})
