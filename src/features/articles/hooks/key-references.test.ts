import type { FieldHook } from 'payload'
import { describe, expect, it } from 'vitest'
import { keyReferences } from './key-references'

const keyed = (value: unknown) => keyReferences({ value } as Parameters<FieldHook>[0]) as { key: string }[]

describe('the keys of references', () => {
  it('stay, and are made where they are missing, wrong or taken', () => {
    const keys = keyed([{ key: 'a' }, {}, { key: 'a' }, { key: 'no key' }, { key: 7 }]).map(({ key }) => key)
    expect(keys[0]).toBe('a')
    expect(new Set(keys).size).toBe(5)
    expect(keys.every((key) => /^[\w-]{1,40}$/.test(key))).toBe(true)
  })

  it.each([undefined, null, 'x', [null, 3]])('lets %j to the checks that follow', (value) => {
    expect(keyed(value)).toEqual(value)
  })
})
