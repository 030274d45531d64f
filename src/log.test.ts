import { describe, expect, it } from 'vitest'
import { describeError } from './log'

describe('what is logged of an error', () => {
  it('holds nothing that a reader gave in confidence', () => {
    const cause = Object.assign(new Error('could not extend file'), { code: '53100' })
    const params = ['reader@example.org', 'My comment']
    const error = Object.assign(new Error(`Failed query: insert …\nparams: ${params.join(',')}`, { cause }), {
      query: 'insert …',
      params,
    })
    const logged = JSON.stringify(describeError(error))
    expect(logged).not.toMatch(/reader@|My comment/)
    expect(describeError(error)).toMatchObject({ cause: { message: 'could not extend file', code: '53100' } })
  })

  it('tells where any other error arose', () => {
    expect(describeError(new TypeError('no such thing'))).toMatchObject({
      type: 'TypeError',
      message: 'no such thing',
      stack: expect.stringContaining('log.test.ts'),
    })
  })
})
