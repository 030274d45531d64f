import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Symptom } from '@/payload-types'
import { makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { up } from '../../../../migrations/20261127_182807_symptom_codes'

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
})

describe('a symptom’s codes', () => {
  it('have the form of their system, without the spaces around them', async () => {
    const make = (system: string, code: string) =>
      makeSymptom(payload, { codes: [{ system, code }] as Symptom['codes'] })
    expect((await make('SNOMED CT', ' 25064002 ')).codes).toMatchObject([{ code: '25064002' }])
    const reason = (system: string, code: string) =>
      make(system, code).then(
        () => null,
        (error: { data?: { errors?: { message: string; path: string }[] } }) => error.data?.errors?.[0],
      )
    expect(await reason('SNOMED CT', '25064003')).toMatchObject({
      path: 'codes.0.code',
      message: expect.stringContaining('its last digit does not fit'),
    })
    expect(await reason('HPO', '2315')).toMatchObject({ message: 'A code of HPO looks like HP:0002315.' })
    expect(await reason('Vocabulary of mine', '1')).toMatchObject({ path: 'codes.0.system' })
  })

  it('that were typed before there was a list are all kept', async () => {
    const typed = [
      ['HPO', '0001252', 'HPO', 'HP:0001252'],
      ['hp', 'HP_0001252', 'HPO', 'HP:0001252'],
      ['Snomed-CT', '25064002', 'SNOMED CT', '25064002'],
      ['icd10cm', 'r51.9', 'ICD-10-CM', 'R51.9'],
      ['MeSH', 'headache', 'Other', 'MeSH headache'],
      ['ICD-9-CM', '784.0', 'Other', 'ICD-9-CM 784.0'],
      ['x'.repeat(60), 'y'.repeat(60), 'Other', `${'x'.repeat(60)} ${'y'.repeat(60)}`],
    ] as const
    const rollback = new Error('rolled back')
    let rows: unknown[] = []
    const run = runInTransaction(payload, async (req) => {
      const db = (await connectionOf(req)) as MigrateUpArgs['db']
      await db.execute(sql`
        create schema before_codes;
        set local search_path to before_codes;
        create table symptoms_codes (id text, system varchar, code varchar);
        create type enum_symptoms_names_kind as enum ('exact', 'related', 'lay', 'misspelling');`)
      for (const [index, [system, code]] of typed.entries()) {
        await db.execute(sql`insert into symptoms_codes values (${index}, ${system}, ${code})`)
      }
      await up({ db, payload, req })
      rows = (await db.execute(sql`select system, code from symptoms_codes order by id`)).rows
      throw rollback
    })
    await expect(run).rejects.toBe(rollback)
    expect(rows).toEqual(typed.map(([, , system, code]) => ({ system, code })))
  })
})
