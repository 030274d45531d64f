import { Writable } from 'node:stream'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { logOptions } from './log'
import { inRequest } from './logging/request-context'

const SECRETS = /reader@|marked words/

/** All that a log with our options writes. */
function written(work: (log: pino.Logger) => void): string {
  const lines: string[] = []
  const sink = new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) })
  work(pino({ ...logOptions, level: 'trace' }, sink))
  return lines.join('')
}

const pgError = (message: string, more: object) =>
  Object.assign(new Error(message), { severity: 'ERROR', ...more })

function failedQuery(cause: Error): Error {
  const [query, params] = [
    "insert into a values ($1, 'marked words')",
    ['reader@example.org', 'marked words'],
  ]
  return Object.assign(new Error(`Failed query: ${query}\nparams: ${params}`, { cause }), { query, params })
}

const errors: [string, Error][] = [
  ['a failed query', failedQuery(pgError('could not extend file', { code: '53100' }))],
  [
    'a unique value',
    pgError('duplicate key', { code: '23505', detail: 'Key (email)=(reader@example.org)', constraint: 'c' }),
  ],
  ['a wrong value', pgError('invalid input syntax for type integer: "marked words"', { code: '22P02' })],
  ['a search', pgError('syntax error in tsquery: "marked words & \n"', { code: '42601' })],
  ['a mail', new Error('550 <reader@example.org>: no such user; reader@example.org')],
  ['a body that is no JSON', new SyntaxError('Unexpected token \'m\', "marked words" is not valid JSON')],
  [
    'a cause of a cause',
    new Error('outer', { cause: new Error('inner', { cause: failedQuery(new Error('x')) }) }),
  ],
]

describe('what is logged of an error', () => {
  it.each(errors)('of %s holds nothing that was given in confidence, however it is logged', (_, err) => {
    const out = written((log) => {
      log.error(err)
      log.error({ err })
      log.error({ error: err }, 'words')
      log.error({ err, msg: `Error: ${err.message}` })
      log.error(err, err.message)
      log.warn(`Error: ${err.message}`)
      log.child({ part: 'x' }).error({ err })
      log.error({ err, job: { id: 7, input: { to: 'reader@example.org', text: 'marked words' } } })
    })
    expect(out.split('\n')).toHaveLength(9)
    expect(out).not.toMatch(SECRETS)
  })

  it('tells what failed: class, code, statement and place', () => {
    const [line = ''] = written((log) => log.error({ err: errors[0]?.[1] })).split('\n')
    expect(JSON.parse(line)).toMatchObject({
      msg: "Failed query: insert into a values ($1, '…')",
      err: {
        query: "insert into a values ($1, '…')",
        stack: expect.stringContaining('log.test.ts'),
        cause: { message: 'could not extend file', code: '53100' },
      },
    })
    const unique = written((log) => log.error({ err: errors[1]?.[1] }))
    expect(JSON.parse(unique).err).toMatchObject({ code: '23505', constraint: 'c', message: 'duplicate key' })
  })

  it('names the request that it belongs to', () => {
    const out = inRequest({ id: 'a-request' }, () => written((log) => log.info('x')))
    expect(JSON.parse(out).requestId).toBe('a-request')
  })
})
