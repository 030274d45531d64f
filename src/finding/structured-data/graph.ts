import type { Graph } from 'schema-dts'

/** A schema.org node; undefined properties are omitted. */
type Node = Graph['@graph'][number]

/**
 * Several nodes as one JSON-LD document (JSON-LD 1.1, section 4.9).
 *
 * @param nodes typed against schema.org's vocabulary, so that a property of the wrong type does not compile
 */
export const graphOf = (nodes: readonly Node[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': nodes,
})

/** An optional list: undefined if empty, so that no empty property is written. */
export const listed = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined
