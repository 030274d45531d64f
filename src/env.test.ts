import { describe, expect, it } from 'vitest'
import { readEnv } from './env'

describe('readEnv', () => {
  it('has a default for everything a first start needs', () => {
    expect(readEnv({})).toMatchObject({
      NODE_ENV: 'production',
      PORT: 3000,
      HOST: '0.0.0.0',
      DATA_DIR: '.data',
      PUBLIC_URL: 'http://localhost:3000',
      TRUSTED_PROXIES: 0,
      SAMPLE_CONTENT: 'on',
    })
    expect(readEnv({}).DATABASE_URL).toBeUndefined()
    expect(readEnv({ DATABASE_URL: 'postgres://db/a' }).DATABASE_DIRECT_URL).toBe('postgres://db/a')
    expect(readEnv({}).PAYLOAD_SECRET).toBeUndefined()
  })

  it('takes an empty value, or blanks in an optional one, for none', () => {
    const env = readEnv({
      PORT: '',
      DATABASE_URL: '',
      PUBLIC_URL: '  ',
      PAYLOAD_SECRET: ' ',
      ADMIN_EMAIL: '',
    })
    expect(env).toMatchObject({ PORT: 3000, PUBLIC_URL: 'http://localhost:3000' })
    expect([env.DATABASE_URL, env.PAYLOAD_SECRET, env.ADMIN_EMAIL]).toEqual([undefined, undefined, undefined])
  })

  it('takes the public address without its trailing slash, else the port', () => {
    expect(readEnv({ PUBLIC_URL: 'https://health.example.org//' }).PUBLIC_URL).toBe(
      'https://health.example.org',
    )
    expect(readEnv({ PORT: '8080' }).PUBLIC_URL).toBe('http://localhost:8080')
  })

  it('accepts both spellings of a database address', () => {
    for (const url of ['postgres://u:p@db:5432/s', 'postgresql://db/s']) {
      expect(readEnv({ DATABASE_URL: url }).DATABASE_URL).toBe(url)
    }
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', 'web'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://db'],
    // Locks must be in the database that they protect.
    ['DATABASE_DIRECT_URL', 'postgres://db/site'],
    ['DATABASE_REPLICA_URL', 'postgres://db/site'],
    ['EDGE_CACHE', 'squid'],
    ['DATABASE_POOL_MAX', '4'],
    // The embedded database has too few connections for them.
    ['WEB_CONCURRENCY', '9'],
    ['PUBLIC_URL', 'ftp://example.org'],
    ['PUBLIC_URL', 'example.org'],
    ['PAYLOAD_SECRET', 'x'.repeat(31)],
    ['TRUSTED_PROXIES', '-1'],
    ['ADMIN_EMAIL', 'nobody'],
    ['ADMIN_PASSWORD', 'too short'],
    ['SAMPLE_CONTENT', 'yes'],
    ['NODE_ENV', 'staging'],
    ['S3_ENDPOINT', 's3.example.org'],
    ['S3_REGION', 'eu central'],
    ['COMMENTS_PER_HOUR', '0'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s and names the setting', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(
      new RegExp(`^These settings are wrong:\n  ${name}: (?:must|has) .+; it is .+$`),
    )
  })

  it('names every wrong setting once, what it must be and what it is, in no jargon', () => {
    const wrong = () =>
      readEnv({
        PORT: 'web',
        WORKER: 'yes',
        DATABASE_URL: 'mysql://db',
        PAYLOAD_SECRET: 'short',
        LOG_LEVEL: 'loud',
      })
    expect(wrong).toThrow(
      [
        'These settings are wrong:',
        '  PORT: must be a whole number from 0 to 65535; it is "web"',
        '  DATABASE_URL: must begin with postgres:// or postgresql://; it is "mysql://…"',
        '  PAYLOAD_SECRET: must have at least 32 characters; it is a value of 5 characters that is not shown',
        '  WORKER: must be on or off; it is "yes"',
        '  LOG_LEVEL: must be trace, debug, info, warn, error or silent; it is "loud"',
      ].join('\n'),
    )
  })

  it('wants both halves of a key with a bucket', () => {
    expect(() => readEnv({ S3_BUCKET: 's3://pictures' })).toThrow('S3_BUCKET: must be the name of a bucket')
    expect(() => readEnv({ S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: 'A' })).toThrow(
      'S3_SECRET_ACCESS_KEY: must be set with S3_BUCKET',
    )
    expect(() => readEnv({ BACKUP_DIR: 's3://' })).toThrow('BACKUP_DIR: must be a folder, or an address')
    expect(() => readEnv({ BACKUP_DIR: 's3://backups/site' })).toThrow(
      'S3_ACCESS_KEY_ID: must be set with a BACKUP_DIR on S3',
    )
    const given = { S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: 'A', S3_SECRET_ACCESS_KEY: 'B', S3_REGION: '' }
    expect(readEnv(given)).toMatchObject({ ...given, S3_REGION: 'us-east-1' })
  })

  it('never repeats a secret', () => {
    const wrong = {
      PAYLOAD_SECRET: 'hush-hush',
      ADMIN_PASSWORD: 'hush-hush',
      DATABASE_URL: 'postgres://me:hush/hush@db/site',
      SMTP_URL: 'http://me:hush@mail.example.org',
      EDGE_PURGE_URL: 'ftp://me:hush@cache.example.org/purge?token=hush',
    }
    for (const [name, value] of Object.entries(wrong)) {
      const read = () => readEnv({ [name]: value })
      expect(read).toThrow(name)
      expect(read).not.toThrow(/hush/)
    }
    for (const value of ['hush', 'me:hush', 'postgres:/hush', 'me:hush@db/site', 'http://hush']) {
      expect(() => readEnv({ DATABASE_URL: value })).not.toThrow(/hush/)
    }
  })
})
