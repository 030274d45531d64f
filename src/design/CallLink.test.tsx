import { describe, expect, it } from 'vitest'
import { renderFragment } from '@/html/render-html'
import { dialHref, NumberLink, WithCalls } from './CallLink'

const linked = async (text: string, number: string) =>
  (await renderFragment(<WithCalls text={text} number={number} />)).replaceAll(`href="tel:${number}"`, 'tel')

describe('a text that says to call the emergency number', () => {
  it.each([
    ['Call 911 if you faint.', '911', 'Call <a tel>911</a> if you faint.'],
    [
      'Call your emergency number (911 in the US).',
      '911',
      'Call your emergency number (<a tel>911</a> in the US).',
    ],
    ['Llame al 112 o marque 112.', '112', 'Llame al <a tel>112</a> o marque <a tel>112</a>.'],
  ])('lets a phone call: %s', async (text, number, html) => expect(await linked(text, number)).toBe(html))

  it.each(['A pulse of 112 is fast.', 'Call 1123 first.', 'Nothing to call.'])(
    'is left alone: %s',
    async (text) => expect(await linked(text, '112')).toBe(text),
  )
})

it('a number is dialled without its spaces, and one in words is text', async () => {
  expect(dialHref('+1 (555) 010-2030')).toBe('tel:+15550102030')
  expect(dialHref('988', 'sms')).toBe('sms:988')
  expect(await renderFragment(<NumberLink number="the porter" />)).toBe('the porter')
})
