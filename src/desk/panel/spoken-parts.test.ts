import { readFileSync } from 'node:fs'
import { parseAst, transformWithEsbuild } from 'vite'
import { expect, it } from 'vitest'

/** The panel components that staff see; reader pages get their strings from `design/strings`. */
const places = /^\/src\/(?:.*\/admin|desk|mail|app\/\(payload\))\//
/** A part of the panel may stand in any folder; Payload's parts and types give it away. */
const USES_PANEL = /from '@payloadcms\/ui'|\b(?:UIField)?ServerProps\b/
const sources = Object.keys(
  import.meta.glob(['/src/**/*.tsx', '/src/**/admin/*.ts', '!/src/**/*.test.{ts,tsx}']),
).filter((file) => places.test(file) || USES_PANEL.test(readFileSync(`.${file}`, 'utf8')))

const SPOKEN_ATTRIBUTES =
  /^(?:aria-label|label|title|heading|body|placeholder|alt|caption|confirmLabel|linkText)$/
const WORDS = /\p{L}{2,}/u
/** Names of keys, and of the product. */
const NAMES = ['Esc', 'Escape', 'Enter', 'Symptom Database']
/** What a browser says to programs of a request that came to nothing. */
const TO_PROGRAMS = ['Failed to fetch', 'The upload was given up.']
/** What begins like a sentence or a title; class names, addresses and codes do not. */
const SENTENCE = /^\p{Lu}\p{Ll}+(?:[ ,.…]|$)/u

type Node = { type?: string; value?: unknown; name?: { name?: string } } & Record<string, unknown>

/** `{ en: '…', es: '…' }` */
function isInBoth({ type, properties }: Node): boolean {
  const keys = Array.isArray(properties) ? properties.map((one) => one?.key?.name) : []
  return type === 'ObjectExpression' && keys.includes('en') && keys.includes('es')
}

/** The literal words that a component shows or says. */
async function literalWords(file: string): Promise<string[]> {
  const code = readFileSync(`.${file}`, 'utf8')
  const { code: plain } = await transformWithEsbuild(code, file, {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'preserve',
  })
  const found: string[] = []
  const look = (node: unknown, inAttribute = ''): void => {
    if (Array.isArray(node)) for (const one of node) look(one, inAttribute)
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return
    const { type, value, name, ...parts } = node as Node
    if (type === 'ImportDeclaration' || isInBoth(node as Node)) return
    const text = String(value).trim()
    if (type === 'JSXText' && WORDS.test(text) && !NAMES.includes(text)) found.push(text)
    if (type === 'Literal' && typeof value === 'string') {
      const isSpoken = SPOKEN_ATTRIBUTES.test(inAttribute)
        ? WORDS.test(value) && /[A-Z ]/.test(value)
        : SENTENCE.test(value)
      if (isSpoken && ![...NAMES, ...TO_PROGRAMS].includes(value)) found.push(value)
    }
    if (type === 'TemplateElement') {
      const { cooked } = value as { cooked: string }
      if (SENTENCE.test(cooked)) found.push(cooked)
    }
    const attribute = type === 'JSXAttribute' ? String((name as { name?: unknown })?.name) : inAttribute
    look(value, attribute)
    for (const part of Object.values(parts)) look(part, type === 'JSXElement' ? '' : attribute)
  }
  look(parseAst(plain, { jsx: true }))
  return found
}

it('finds the parts of the panel', () => expect(sources.length).toBeGreaterThan(80))

it('has no words in the panel’s parts that are English alone', async () => {
  const silent = new Map<string, string[]>()
  for (const file of sources) {
    const words = await literalWords(file)
    if (words.length > 0) silent.set(file, words)
  }
  expect(Object.fromEntries(silent)).toEqual({})
}, 60_000)
