import { listFiles } from '../list-files'

/** The HTML files below a folder. */
export const listPages = (folder: string) => listFiles(folder, /\.(?:html?|xhtml)$/iu)
