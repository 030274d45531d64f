import { listFiles } from '../list-files'

/** Where site generators put what they render. */
const NOT_TEXTS = /^(?:\.|__MACOSX$|node_modules$|_site$|public$)/u

/** The Markdown files below a folder. */
export const listMarkdown = (folder: string) => listFiles(folder, /\.(?:md|markdown)$/iu, NOT_TEXTS)
