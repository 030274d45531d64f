// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { plainPaste } from './plain-paste'

it.each([
  ['<p>10<sup>6</sup>/ml of H<sub>2</sub>O</p>', '10⁶/ml of H₂O', 0],
  ['<p>one</p><p>Take <s>two</s> three<br>m<sup>2</sup></p>', 'one\nTake three\nm²', 1],
  ['<p>500 mg<sup><a href="#fn3">3</a></sup> daily</p>', '500 mg daily', 1],
  ['<ul><li>k<sub>B</sub></li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>', 'k_B\nb\nc d', 0],
])('%s', (html, text, told) => {
  expect(plainPaste(html, false)).toMatchObject({ text, left: Array(told).fill(expect.anything()) })
  expect(plainPaste(html, true)?.text).toBe(text.replaceAll('\n', ' '))
})

it('leaves alone what says the same as plain text', () => {
  expect(plainPaste('<p>Some <b>bold</b> words, 10⁶.</p>', false)).toBeNull()
})
