import { describe, expect, it } from 'vitest'
import { findStarters } from './starter-watch.mjs'

const START = 'node src/scripts/start.mjs'
const processes: Record<number, { parent: number; command: string }> = {
  1: { parent: 0, command: '/sbin/init' },
  10: { parent: 1, command: '-bash' },
  20: { parent: 10, command: 'npm start' },
  30: { parent: 20, command: `sh -c ${START}` },
  31: { parent: 20, command: `/bin/sh -c ${START} --dev` },
  40: { parent: 10, command: 'sh ./deploy.sh' },
}
const find = (parent: number, command: string | undefined, file = '/srv/site/src/scripts/start.mjs') =>
  findStarters({ command, file, parent, look: (pid) => processes[pid] ?? null })

describe('findStarters', () => {
  it('knows the shell and the npm that started us', () => {
    expect(find(30, START)).toEqual([30, 20])
    expect(find(31, `${START} --dev`)).toEqual([31, 20])
  })

  it('knows an npm whose shell made way for us', () => {
    expect(find(20, START)).toEqual([20])
  })

  it.each([
    ['a terminal, nohup or a service manager', 10, undefined],
    ['init', 1, undefined],
    ['a script that goes on without waiting', 40, START],
    ['a command that sends us into the background on purpose', 30, `nohup ${START} &`],
    ['a command of another script', 30, 'node src/scripts/test.mjs'],
    ['somebody who is gone already', 99, START],
  ])('lets us outlive %s', (_, parent, command) => {
    expect(find(parent, command)).toEqual([])
  })
})
