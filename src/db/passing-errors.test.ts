import { describe, expect, it } from 'vitest'
import { passingOf } from './passing-errors'

const coded = (code: string, cause?: unknown) => Object.assign(new Error('said', { cause }), { code })

describe('passingOf', () => {
  it.each(['08006', '08P01', '53300', '57P01', '57P03', '25P03', 'ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND'])(
    'takes %s for a database that is away',
    (code) => expect(passingOf(coded(code))).toBe('away'),
  )

  it.each(['40001', '40P01', '55P03', '57014'])('takes %s for one that is busy', (code) =>
    expect(passingOf(coded(code))).toBe('busy'),
  )

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Query read timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
  ])('knows what pg says without a code: %s', (text) => expect(passingOf(new Error(text))).toBe('away'))

  it('looks through what was wrapped around it', () => {
    const wrapped = new Error('Failed query: select', {
      cause: new Error('x', { cause: coded('ECONNRESET') }),
    })
    expect(passingOf(wrapped)).toBe('away')
    expect(passingOf(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]))).toBe('away')
  })

  it('leaves every other error alone, also one that goes round in a circle', () => {
    const circle = new Error('round')
    circle.cause = circle
    for (const other of [
      coded('23505'),
      coded('22P02'),
      coded('42P01'),
      new Error('no'),
      circle,
      'text',
      null,
    ]) {
      expect(passingOf(other)).toBeNull()
    }
  })
})
