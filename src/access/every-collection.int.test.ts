import config from '@payload-config'
import type { PayloadRequest, SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessTable } from './access-table'
import { expectedRights } from './testing/expected-rights'

let sanitized: SanitizedConfig
beforeAll(async () => {
  sanitized = await config
})

const ours = () => sanitized.collections.filter(({ slug }) => !slug.startsWith('payload-'))

/** Signed in with a role that does not exist: Payload's default access would allow everything. */
const stranger = { user: { id: 1, collection: 'users', role: 'none' }, payloadAPI: 'REST' } as unknown
const ask = { req: stranger as PayloadRequest }

describe('the access table', () => {
  it('has a row for every collection and global, and none too many', () => {
    const guarded = [...ours(), ...sanitized.globals].map(({ slug }) => slug).sort()
    expect(Object.keys(accessTable).sort()).toEqual(guarded)
    expect(Object.keys(expectedRights).sort()).toEqual(
      ours()
        .map(({ slug }) => slug)
        .sort(),
    )
  })

  it('decides every operation of every collection: none is left to Payload’s default', async () => {
    const open: string[] = []
    for (const { slug, access } of ours()) {
      for (const operation of ['admin', 'create', 'delete', 'read', 'readVersions', 'unlock', 'update']) {
        const decide = access[operation as keyof typeof access] as ((args: unknown) => unknown) | undefined
        if (!decide || (await decide(ask)) !== false) open.push(`${slug} ${operation}`)
      }
    }
    expect(open).toEqual([])
  })

  it('decides every operation of every global', async () => {
    const open: string[] = []
    for (const { slug, access } of sanitized.globals) {
      for (const operation of ['read', 'readVersions', 'update'] as const) {
        if ((await access[operation]?.(ask)) !== false) open.push(`${slug} ${operation}`)
      }
    }
    expect(open).toEqual([])
  })
})

describe('the config', () => {
  it('has no GraphQL, one auth collection and no relation from public documents to accounts', () => {
    expect(sanitized.graphQL.disable).toBe(true)
    expect(ours().flatMap(({ slug, auth }) => (auth ? [slug] : []))).toEqual(['users'])
    const related = ours().flatMap(({ slug, flattenedFields }) =>
      flattenedFields.some((field) => 'relationTo' in field && [field.relationTo].flat().includes('users'))
        ? [slug]
        : [],
    )
    expect(related).toEqual([])
  })

  it('populates nothing unless asked, and never deeply', () => {
    expect([sanitized.defaultDepth, sanitized.maxDepth]).toEqual([0, 3])
  })
})
