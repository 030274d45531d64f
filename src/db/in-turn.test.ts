import type pg from 'pg'
import { expect, it } from 'vitest'
import { inTurn } from './in-turn'

it('queries wait for the one before, also for one that fails', async () => {
  let running = 0
  const query = async (text: string) => {
    running += 1
    expect(running).toBe(1)
    await new Promise((done) => setImmediate(done))
    running -= 1
    if (text === 'wrong') throw new Error('wrong')
    return text
  }
  const ask = inTurn({ query } as unknown as pg.Client)
  const answers = await Promise.allSettled([ask('one'), ask('wrong'), ask('two')])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
