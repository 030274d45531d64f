import type { RichTextHooks, SanitizedConfig } from 'payload'
import { buildConfig, ValidationError } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { BLOCK_TYPES, REFERENCE_MARK } from './allowed-nodes'
import { link, paragraph, root } from './build'
import { pageTextEditor, richTextEditor } from './editor'
import { blocksOf } from './testing/blocks-of'

type Hook = NonNullable<RichTextHooks['beforeValidate']>[number]

let config: SanitizedConfig
let firstHook: Hook | undefined

beforeAll(async () => {
  config = await buildConfig({
    collections: [
      { slug: 'articles', fields: [] },
      { slug: 'media', fields: [], upload: true },
      { slug: 'passages', fields: [] },
    ],
    // Never called: reading a configuration opens no database.
    db: { init: () => Promise.reject(new Error('no database here')) } as never,
    editor: richTextEditor,
    secret: 'for this test only',
    telemetry: false,
  })
  const adapter = await richTextEditor({ config, parentIsLocalized: false })
  firstHook = adapter.hooks?.beforeValidate?.[0]
})

const write = (value: unknown, language = 'en') =>
  firstHook?.({ path: ['body'], value, req: { i18n: { language } } } as Parameters<Hook>[0])

describe('a write through the editor', () => {
  it('passes an allowed text and none at all', () => {
    const state = root(paragraph(link('https://example.org/', 'a')))
    expect([write(state), write(null), write(undefined)]).toEqual([state, null, undefined])
  })

  it('is refused in the language of the account', () => {
    const bad = { root: { type: 'root', children: [{ type: 'upload', fields: {} }] } }
    expect(() => write(bad, 'es')).toThrow(
      expect.objectContaining({
        data: expect.objectContaining({
          errors: [{ path: 'body', message: 'Bloque 1: no se admite un nodo del tipo «upload».' }],
        }),
      }),
    )
  })

  it('is refused with the field and the reason', () => {
    const bad = { root: { type: 'root', children: [{ type: 'upload', fields: {} }] } }
    expect(() => write(bad)).toThrow(ValidationError)
    try {
      write(bad)
    } catch (error) {
      expect(error).toMatchObject({
        status: 400,
        data: { errors: [{ path: 'body', message: expect.stringContaining('"upload" is not allowed') }] },
      })
    }
  })
})

describe('an editor', () => {
  it('of articles offers every block that is rendered, and no other', async () => {
    const { blocks, inlineBlocks } = await blocksOf(richTextEditor, config)
    expect(blocks.map(({ slug }) => slug).sort()).toEqual([...BLOCK_TYPES].sort())
    expect(inlineBlocks.map(({ slug }) => slug)).toEqual([REFERENCE_MARK])
  })

  it('of pages offers no block that articles do not have', async () => {
    const { blocks, inlineBlocks } = await blocksOf(pageTextEditor, config)
    expect(blocks.map(({ slug }) => slug)).toContain('keyFacts')
    const others = blocks.filter(({ slug }) => !(BLOCK_TYPES as readonly string[]).includes(slug))
    expect([...others, ...inlineBlocks]).toEqual([])
  })
})
