import { describe, expect, it } from 'vitest'
import { runScript } from '@/testing/run-script'

const MARK = 'hush-KgD3vQ8'
const databaseUrl = process.env.TEST_DATABASE_URL ?? ''
const withPassword = (password: string) => databaseUrl.replace(/:[^:@/]+@/, `:${password}@`)

/** Each setting that contains a secret, with a value that is rejected by us or by its receiver. */
const wrong: [string, string, Record<string, string>][] = [
  ['an account that the database refuses', 'start.mjs', { DATABASE_URL: withPassword(MARK) }],
  ['the same for a script', 'migrate', { DATABASE_URL: withPassword(MARK) }],
  ['a database that is not there', 'migrate', { DATABASE_URL: `postgres://me:${MARK}@127.0.0.1:1/site` }],
  [
    'settings that are wrong',
    'start.mjs',
    {
      DATABASE_URL: withPassword(`${MARK}/x`),
      PAYLOAD_SECRET: MARK,
      ADMIN_PASSWORD: MARK.slice(0, 11),
      SMTP_URL: `me:${MARK}@mail.example.org`,
      EDGE_PURGE_URL: `ftp://me:${MARK}@cache.example.org?token=${MARK}`,
    },
  ],
]

describe('no secret of a setting is written anywhere', () => {
  it.each(wrong)('%s', async (_, script, settings) => {
    const { code, output } = await runScript([script], { LOG_LEVEL: 'trace', ...settings })
    expect(code).toBe(1)
    expect(output).toMatch(/The database does not respond|These settings are wrong/)
    expect(output).not.toContain(MARK.slice(0, 11))
    expect(output).not.toMatch(/^\s+at .+:\d+/m)
  })

  it('a library that names the address in its error', async () => {
    const settings = {
      SMTP_URL: `smtp://me:${MARK}@127.0.0.1:1`,
      EDGE_PURGE_URL: `http://me:${MARK}@127.0.0.1:1/`,
    }
    const { code, output } = await runScript(['testing/log-settings.ts'], { LOG_LEVEL: 'trace', ...settings })
    expect(output).toContain('smtp://me:***@127.0.0.1:1')
    expect(output).toContain('http://me:***@127.0.0.1:1/')
    expect(output).not.toContain(MARK)
    expect(code).toBe(0)
  })
})
