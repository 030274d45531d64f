import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { describeWrongAddress, readAsPsql } from './database-address'

describe('describeWrongAddress', () => {
  it.each([
    'postgres://db/site',
    'postgresql://name:word@db.example.org:5432/site',
    'postgres://name:p%2Fw%40r%23d%25@db/site',
    // The last @ counts, so that this one can stand as it is.
    'postgres://name:p@ssword@db/site',
    'postgres://name:word@[::1]:5432/site',
    'postgres://[::1]:5432/site?user=name@tenant',
    'postgres://db:5432/site?user=name@tenant&password=word',
    'postgres://name:word@/site?host=/cloudsql/project:region:instance',
    'postgres:///site?host=/var/run/postgresql',
    'postgres://name:word@db/site?sslmode=verify-full&sslrootcert=/etc/ca.pem',
  ])('takes %s', (address) => {
    expect(describeWrongAddress(address)).toBeNull()
    expect(
      () => new pg.Client({ connectionString: address.replace(/&?sslrootcert=[^&]*/, '') }),
    ).not.toThrow()
  })

  it.each([
    'pa/ss',
    'pa#ss',
    'pa?ss',
    '12/34',
    '12?34',
    '12#34',
    'p@s/s',
    'p@s?s',
    'pa/ss?x=y',
    '/',
    'a?b=c',
  ])('says which setting cannot be read with the password %s, and how to write it', (password) => {
    const wrong = describeWrongAddress(`postgres://name:${password}@db:5432/site`)
    expect(wrong).toContain('/ is %2F, @ is %40, # is %23, ? is %3F, % is %25')
    expect(wrong).not.toContain('name:')
    expect(describeWrongAddress(`postgres://name:${encodeURIComponent(password)}@db:5432/site`)).toBeNull()
  })

  it.each([
    ['mysql://db', 'must begin with postgres://'],
    ['postgres://name:100%@db/site', 'write it as %25'],
    ['postgres://name:%zz@db/site', 'write it as %25'],
    ['postgres://name:word@db:port/site', 'must be like postgres://name:password@host:5432/database'],
    ['postgres://name:word@one:5432,two:5432/site', 'must be like'],
    ['postgres://db/site?sslmode=on', 'sslmode other than disable, prefer, require'],
    ['postgres://db/site?sslmode=verify-ca', 'sslrootcert'],
  ])('says what is wrong with %s', (address, words) => {
    expect(describeWrongAddress(address)).toContain(words)
  })
})

describe('readAsPsql', () => {
  it.each([
    'postgres://db/site',
    'postgres://db/site?sslmode=verify-full',
    'postgres://db/site?sslmode=no-verify',
  ])('leaves %s alone', (address) => expect(readAsPsql(address)).toBe(address))

  it('has require mean: encrypted, and any certificate', () => {
    const { ssl } = new pg.Client({ connectionString: readAsPsql('postgres://db/site?sslmode=require') }) as {
      ssl?: unknown
    }
    expect(ssl).toMatchObject({ rejectUnauthorized: false })
  })

  it('does nothing a second time', () => {
    const once = readAsPsql('postgres://db/site?sslmode=require&application_name=my%20site')
    expect(readAsPsql(once)).toBe(once)
  })

  it('takes psql’s word for the authorities that everybody trusts', () => {
    expect(readAsPsql('postgres://db/site?sslrootcert=system')).toBe('postgres://db/site?sslmode=verify-full')
  })
})
