import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = async (role: string) => {
  const args = ['--import', 'tsx', 'src/server/testing/two-siblings.ts', role]
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 30_000 })
  return stdout.trim().split('\n')
}

describe('web processes of one machine', () => {
  it('wait until the others have caught up', async () => {
    expect(await run('catches up')).toEqual(['caught up', 'settled'])
  })

  it('do not wait for one that dies', async () => {
    expect(await run('dies')).toEqual(['died', 'settled'])
  })
})
