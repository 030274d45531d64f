import { describe, expect, it } from 'vitest'
import { explainFailure } from './explain-failure'

const reason = new Error('relation "articles" already exists')
const query = new Error('Failed query: CREATE TABLE …', { cause: reason })

describe('explainFailure', () => {
  it('says what failed and the database’s reason, without the SQL', () => {
    const entry = { msg: 'Error running migration first. Failed query: CREATE TABLE …', err: query }
    expect(explainFailure(entry)).toBe('Error running migration first: relation "articles" already exists')
  })

  it('takes what there is of a shorter entry', () => {
    expect(explainFailure('words')).toBe('words')
    expect(explainFailure(query)).toBe('relation "articles" already exists')
    expect(explainFailure({ msg: 'words' })).toBe('words')
    expect(explainFailure({ err: reason })).toBe('relation "articles" already exists')
  })
})
