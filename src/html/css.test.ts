import { describe, expect, it } from 'vitest'
import { css, squeezeCss } from './css'

describe('squeezeCss', () => {
  it('takes comments and needless white space', () => {
    const sheet = '/* why */\n.a,\n.b > p {\n  color: red;\n  margin: 0 1px;\n}\n'
    expect(squeezeCss(sheet)).toBe('.a,.b > p{color:red;margin:0 1px}')
  })

  it('keeps white space that selectors and sums depend on', () => {
    expect(squeezeCss('.a :is(b) { width: calc(1px + 2em) }')).toBe('.a :is(b){width:calc(1px + 2em)}')
    expect(squeezeCss('@media (width >= 64rem) { p { margin: 0 } }')).toBe(
      '@media (width >= 64rem){p{margin:0}}',
    )
  })

  it('leaves quoted text alone', () => {
    expect(squeezeCss(`a { content: ' ; {  } '; font: 1em "A  B" }`)).toBe(
      `a{content:' ; {  } ';font:1em "A  B"}`,
    )
  })
})

describe('css', () => {
  it('puts values in and squeezes', () => {
    expect(css`a { width: ${40}rem }`).toBe('a{width:40rem}')
  })
})
