import type { Block } from 'payload'
import { noteEditor } from '../note-editor'

/** A remark set apart from the text. */
export const insetNoteBlock: Block = {
  slug: 'insetNote',
  labels: { singular: 'Inset note', plural: 'Inset notes' },
  admin: { disableBlockName: true },
  fields: [{ name: 'body', type: 'richText', label: 'Text', required: true, editor: noteEditor }],
}
