import { expect, it } from 'vitest'
import { parsePractice } from './parse-practice'

it.each<[string, string, string | null, string | null, string | null]>([
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
  ["Children's Hospital of Philadelphia", "Children's Hospital of Philadelphia", null, null, null],
  ['Клиника Пример, Москва', 'Клиника Пример', 'Москва', null, null],
  ['Example Clinic, P.C.', 'Example Clinic, P.C.', null, null, null],
  ['Example Clinic, P.C., Washington, D.C.', 'Example Clinic, P.C.', 'Washington', 'DC', null],
  ['Example Clinic, Washington, D.C. 20005', 'Example Clinic', 'Washington', 'DC', null],
  ['Example Clinic, Washington D.C.', 'Example Clinic', 'Washington', 'DC', null],
  ['Example Clinic, LLC, Reston, VA', 'Example Clinic, LLC', 'Reston', 'VA', null],
  ['Jane Doe, MD, P.A., Austin, TX', 'Jane Doe, MD, P.A.', 'Austin', 'TX', null],
  [
    'Department of Neurology, Example Hospital, Boston, MA',
    'Department of Neurology, Example Hospital',
    'Boston',
    'MA',
    null,
  ],
])('%j', (line, name, city, region, country) => {
  expect(parsePractice(line)).toEqual({
    practice: { name, street: null, city, region, country },
    notUnderstood: [],
  })
})

it('keeps the street', () => {
  expect(parsePractice('Example Clinic, 12 High Street, Suite 4, Leeds')).toEqual({
    practice: {
      name: 'Example Clinic',
      street: '12 High Street, Suite 4',
      city: 'Leeds',
      region: null,
      country: null,
    },
    notUnderstood: [],
  })
})

it.each([
  'Example Clinic, Chief of Surgery, Boston',
  'Example Clinic, Neurology',
  'Example Clinic, Example Hospital',
  'Example Clinic, Tel. 020 7946 0000',
  'Example Clinic, www.example.org',
  'Example Clinic, frontdesk@example.org',
  'Example Clinic, Reston, ZZ',
  'Example Clinic, Pittsburgh, P.A.',
  'Head of Yawning',
  'John Roe',
  'John Roe, PhD',
  'Springfield, IL',
])('%j is asked about', (line) => {
  expect(parsePractice(line).notUnderstood).not.toEqual([])
})

it('is null where nothing stands', () => {
  expect(parsePractice(' ')).toEqual({ practice: null, notUnderstood: [] })
})
