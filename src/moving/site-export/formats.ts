/** What an export can be: all content as documented rows, or texts in formats of others. */
export const exportFormats = ['json-lines', 'markdown', 'wxr'] as const
export type ExportFormat = (typeof exportFormats)[number]
