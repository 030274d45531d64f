import { describe, expect, it } from 'vitest'
import { isWrongInput } from './answer-wrong-input'

const failedQuery = (code: string) =>
  new Error('a query failed', { cause: Object.assign(new Error('out of range'), { code }) })

describe('isWrongInput', () => {
  it.each(['22003', '22021', '22P02', '23503', '42883'])(
    'knows %s of Postgres for the client’s fault',
    (code) => {
      expect(isWrongInput(failedQuery(code))).toBe(true)
    },
  )

  it.each(['57014', '40001', '53300', '42P01', '08006', '25006'])('leaves %s to be ours', (code) => {
    expect(isWrongInput(failedQuery(code))).toBe(false)
  })

  it('knows broken JSON, dates and forms, and no fault of the code', () => {
    expect(isWrongInput(new SyntaxError('Unexpected end of JSON input'))).toBe(true)
    expect(isWrongInput(new RangeError('Invalid time value'))).toBe(true)
    expect(isWrongInput(new Error('Unexpected end of form'))).toBe(true)
    expect(isWrongInput(new TypeError('x is not a function'))).toBe(false)
    expect(isWrongInput('no error')).toBe(false)
  })
})
