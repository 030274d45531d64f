import { describe, expect, it } from 'vitest'
import { hideSecrets, secretsOf, showSetting } from './hide-secrets'

describe('hideSecrets', () => {
  it('hides what is secret in a setting, in each form in which it can stand in a text', () => {
    const secrets = secretsOf({
      PAYLOAD_SECRET: 'the "whole" of it',
      DATABASE_URL: 'postgres://me:p%40ss-word@db/site',
      SMTP_URL: 'smtp://me:mail-word@mail.example.org',
      EDGE_PURGE_URL: 'https://cache.example.org/purge?token=edge-word&zone=home-zone',
    })
    const text = `{"msg":"the \\"whole\\" of it p%40ss-word p@ss-word mail-word edge-word home-zone"}`
    expect(hideSecrets(text, secrets)).toBe('{"msg":"*** *** *** *** *** home-zone"}')
  })

  it('reads what it can from an address that is wrong', () => {
    const secrets = secretsOf({ DATABASE_URL: 'postgres://me:pa/ss#wo?rd@db/site' })
    expect(hideSecrets('it was pa/ss#wo?rd', secrets)).toBe('it was ***')
  })

  it('leaves a text alone where the password is a name that is no secret, or too short to look for', () => {
    const secrets = secretsOf({
      DATABASE_URL: 'postgres://postgres:postgres@db/site',
      SMTP_URL: 'smtp://a:b@c',
    })
    expect(secrets).toEqual([])
  })
})

describe('showSetting', () => {
  it.each([
    ['PORT', 'web', '"web"'],
    ['HOST', 'a\n', '"a\\n"'],
    ['PAYLOAD_SECRET', 'secret', 'a value of 6 characters that is not shown'],
    ['DATABASE_URL', 'postgres://me:pa/s@s@db/site?password=x', '"postgres://***@db/site?…"'],
    ['SMTP_URL', 'smtp:me:word', '"…"'],
  ])('shows of %s what may be seen', (name, value, shown) => {
    expect(showSetting(name, value)).toBe(shown)
  })

  it('cuts what is long', () => {
    expect(showSetting('HOST', 'x'.repeat(1000))).toBe(`"${'x'.repeat(80)}…"`)
  })
})
