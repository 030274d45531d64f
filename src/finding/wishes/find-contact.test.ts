import { expect, it } from 'vitest'
import { findContact } from './find-contact'

it.each([
  ['write to jane.roe@example.org', 'email'],
  ['ask ＠jane_roe', 'email'],
  ['jane (at) example.org', 'email'],
  ['see https://pills.example/a', 'link'],
  ['cheap at pills.example', 'link'],
  ['www.pills', 'link'],
  ['call me 020 7946 0000', 'number'],
  ['call 555-0142 in the evening', 'number'],
  ['my MRN: 1234567', 'number'],
  ['I live at 12 Long Lane', 'number'],
])('finds contact data in "%s"', (text, kind) => expect(findContact(text)).toBe(kind))

it.each([
  'blood pressure 120/80 or 130/90 in the morning',
  'is 0.5 mg too much at 35 weeks',
  'since 2024-2026 my hands at night',
  'itch 3 x a day, e.g. on arms',
  'pain from C5-C6, L4/L5',
])('lets "%s" pass', (text) => expect(findContact(text)).toBeNull())
