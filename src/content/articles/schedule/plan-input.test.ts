import { describe, expect, it } from 'vitest'
import { readPlan } from './plan-input'

const now = new Date('2030-05-01T10:00:20Z')

describe('readPlan', () => {
  it('takes a time in any zone, to the minute', () => {
    const body = { action: 'publish', at: '2030-05-02T09:30:59+02:00' }
    expect(readPlan(body, now)).toEqual({ action: 'publish', at: new Date('2030-05-02T07:30:00Z') })
  })

  it('takes the rest of this very minute', () => {
    const body = { action: 'unpublish', at: '2030-05-01T10:00:40Z' }
    expect(readPlan(body, now).at).toEqual(new Date('2030-05-01T10:00:00Z'))
  })

  it.each([
    [{ action: 'publish', at: '2030-05-01T10:00:20Z' }, 'in the future'],
    [{ action: 'publish', at: '2032-05-01T10:01:00Z' }, 'within 2 years'],
    [{ action: 'publish', at: '2030-05-02T09:30:00' }, 'a date and a time'],
    [{ action: 'publish', at: '2030-02-30T09:30:00Z' }, 'a date and a time'],
    [{ action: 'publish', at: 1 }, 'a date and a time'],
    [{ action: 'publish', at: 'a\0b' }, 'a date and a time'],
    [{ action: 'delete', at: '2030-05-02T09:30:00Z' }, 'publish or unpublish'],
    [{ at: '2030-05-02T09:30:00Z' }, 'publish or unpublish'],
    [[], ''],
    ['', ''],
    [null, ''],
    [undefined, ''],
  ])('refuses %j with words', (body, words) => {
    let refusal: { status?: number; message?: string; isPublic?: boolean } = {}
    try {
      readPlan(body, now)
    } catch (error) {
      refusal = error as typeof refusal
    }
    expect(refusal).toMatchObject({ status: 400, isPublic: true })
    expect(refusal.message).toContain(words)
  })
})
