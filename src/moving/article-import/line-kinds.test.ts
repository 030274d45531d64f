import { expect, it } from 'vitest'
import { looksLikeHeading } from './line-kinds'

it.each([
  'Rest helps most people.[3]',
  'Rest helps most people. [3]',
  'Rest helps most people.[1, 2–4]',
  'Rest helps most people.[1][2]',
  'Rest helps most people.⁴',
  'Rest helps most people.¹,²',
  'Rest helps most people.(3)',
  'Rest helps most people. (3, 4)',
  'They call it “rest.”[2]',
  'They call it "rest."[2]',
  'Rest helps most people.3',
  'Rest helps most people.†',
  'Rest helps most people*.',
  'Most people rest:[2]',
  '多くの人は休みます。[3]',
])('%j is no heading', (text) => {
  expect(looksLikeHeading(text)).toBe(false)
})

it.each(['What Helps', 'What Helps [3]', 'Grade 3', 'Vitamin B12', 'Step 1.2', 'Why Me?', 'Type (2)'])(
  '%j can be one',
  (text) => {
    expect(looksLikeHeading(text)).toBe(true)
  },
)
