import {
  editorConfigFactory,
  getEnabledNodes,
  type SanitizedServerEditorConfig,
} from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { buildConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { ALLOWED_NODE_TYPES } from './allowed-nodes'
import { articleLink, heading, hr, lineBreak, link, list, paragraph, quote, root, text } from './build'
import { richTextEditor } from './editor'
import { findForbiddenNode } from './find-forbidden-node'

const everyKind = root(
  heading(2, 'Why muscles feel loose'),
  paragraph(
    'Plain, ',
    text('bold', { bold: true }),
    ' and ',
    text('both', { bold: true, italic: true }),
    '.',
  ),
  paragraph(text('slanted first', { italic: true }), lineBreak(), 'second line'),
  paragraph(),
  hr(),
  heading(3, 'What to read next'),
  list(false, ['one', ['two, ', text('bold', { bold: true })]]),
  list(true, ['first', 'second', 'third']),
  heading(4, articleLink(7, 'Another answer')),
  quote('Rest is not the whole answer.'),
  paragraph('See ', link('https://example.org/', 'this page'), '.'),
)

let editorConfig: SanitizedServerEditorConfig

beforeAll(async () => {
  const config = await buildConfig({
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
  editorConfig = await editorConfigFactory.fromEditor({ config, editor: richTextEditor })
})

function throughLexical(state: unknown): unknown {
  const editor = createHeadlessEditor({ nodes: getEnabledNodes({ editorConfig }), onError: fail })
  editor.setEditorState(editor.parseEditorState(JSON.stringify(state)))
  return JSON.parse(JSON.stringify(editor.getEditorState()))
}

function fail(error: Error): never {
  throw error
}

/** Lexical registers this type in every editor for its own use; it is never part of a text. */
const INTERNAL = 'artificial'

describe('the builders', () => {
  it('make what the editor itself stores, field for field', () => {
    expect(throughLexical(everyKind)).toEqual(JSON.parse(JSON.stringify(everyKind)))
  })

  it('make nothing that is refused on writing', () => {
    expect(findForbiddenNode(everyKind)).toBeNull()
  })

  it('give each link an id of its own', () => {
    expect(link('https://example.org', 'a').id).toMatch(/^[0-9a-f]{24}$/)
    expect(link('https://example.org', 'a').id).not.toBe(link('https://example.org', 'a').id)
  })
})

describe('the allowed nodes', () => {
  it('are exactly those that the editor enables', () => {
    const editor = createHeadlessEditor({ nodes: getEnabledNodes({ editorConfig }), onError: fail })
    const enabled = [...editor._nodes.keys()].filter((type) => type !== INTERNAL)
    expect(enabled.sort()).toEqual([...ALLOWED_NODE_TYPES].sort())
  })

  it('leave a node that is not enabled unreadable to the editor', () => {
    const upload = { root: { ...root().root, children: [{ type: 'upload', version: 3 }] } }
    expect(() => throughLexical(upload)).toThrow(/upload/)
  })
})
