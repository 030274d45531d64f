import sax from 'sax'

/**
 * Finds elements of an S3 server's XML.
 *
 * @returns for each of this name the text of its children by their names
 * @throws Error if it is not XML
 */
export function readElements(xml: string, name: string): Record<string, string>[] {
  const parser = sax.parser(true)
  const found: Record<string, string>[] = []
  let open: { depth: number; fields: Record<string, string> } | null = null
  let depth = 0
  let text = ''
  const add = (more: string) => {
    text += more
  }
  parser.ontext = add
  parser.oncdata = add
  parser.onopentag = (tag) => {
    depth += 1
    text = ''
    if (!open && tag.name === name) open = { depth, fields: {} }
  }
  parser.onclosetag = (closed) => {
    if (open && depth === open.depth + 1) open.fields[closed] = text.trim()
    if (open?.depth === depth) {
      found.push(open.fields)
      open = null
    }
    depth -= 1
    text = ''
  }
  parser.onerror = (error) => {
    throw error
  }
  parser.write(xml).close()
  return found
}
