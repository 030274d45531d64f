import { describe, expect, it } from 'vitest'
import { practiceLine } from './practice-place'

const practice = {
  name: 'Harbor Clinic',
  street: null,
  city: 'Port Ellery',
  region: 'ME',
  country: 'US',
  url: null,
  phone: null,
}

describe('practiceLine', () => {
  it('says name, city and region', () => {
    expect(practiceLine(practice, 'en')).toBe('Harbor Clinic, Port Ellery, ME')
  })

  it('does not say again what the name says', () => {
    const named = { ...practice, name: 'Harbor Clinic of Port Ellery, ME' }
    expect(practiceLine(named, 'en')).toBe('Harbor Clinic of Port Ellery, ME')
    expect(practiceLine({ ...practice, name: 'Harbor Clinic of Port Ellery' }, 'en')).toBe(
      'Harbor Clinic of Port Ellery, ME',
    )
  })

  it('names the country where there is no region', () => {
    expect(practiceLine({ ...practice, city: null, region: null, country: 'NO' }, 'en')).toBe(
      'Harbor Clinic, Norway',
    )
  })
})
