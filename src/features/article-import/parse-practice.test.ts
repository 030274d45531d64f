import { expect, it } from 'vitest'
import { parsePractice } from './parse-practice'

it.each([
  ['Clinic of Arlington, VA', 'Clinic of Arlington, VA', 'Arlington', 'VA', null],
  [
    'Walk-in Clinic in Falls Church, VA 22046',
    'Walk-in Clinic in Falls Church, VA',
    'Falls Church',
    'VA',
    null,
  ],
  ['Example Clinic, VA', 'Example Clinic, VA', null, 'VA', null],
  ['University of Virginia, VA', 'University of Virginia, VA', null, 'VA', null],
  ['Example Clinic, Leeds, West Yorkshire', 'Example Clinic', 'Leeds', 'West Yorkshire', null],
  ['Example Clinic, Reston, VA 20190', 'Example Clinic', 'Reston', 'VA', null],
  ['Example Clinic, Reston VA', 'Example Clinic', 'Reston', 'VA', null],
  ['Example Clinic, Leeds', 'Example Clinic', 'Leeds', null, null],
  ['Example Clinic, Leeds, UK', 'Example Clinic', 'Leeds', null, 'UK'],
  ['Example Clinic, Toronto, ON, Canada', 'Example Clinic', 'Toronto', 'ON', 'Canada'],
  ['Example Clinic, Atlanta, Georgia', 'Example Clinic', 'Atlanta', 'Georgia', null],
  ['Roe, Doe & Sons, Leeds, Yorkshire', 'Roe, Doe & Sons', 'Leeds', 'Yorkshire', null],
  ['Example Clinic, 12 High Street, Leeds', 'Example Clinic', 'Leeds', null, null],
  ["Children's Hospital of Philadelphia", "Children's Hospital of Philadelphia", null, null, null],
  ['Клиника Пример, Москва', 'Клиника Пример', 'Москва', null, null],
])('%j', (line, name, city, region, country) => {
  expect(parsePractice(line)).toEqual({ name, city, region, country })
})

it('is null where nothing stands', () => {
  expect(parsePractice(' ')).toBeNull()
})
