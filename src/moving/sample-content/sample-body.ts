import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { parseBodyText } from '@/moving/article-import/parse-body-text'
import { toRichText } from '@/moving/article-import/to-rich-text'
import { EMERGENCY_NUMBER } from '@/rich-text/allowed-nodes'
import { careCard, referenceMark } from '@/rich-text/build'
import { nodeText } from '@/rich-text/plain-text'
import { childNodes, isStoredNode, type StoredNode, topNodes } from '@/rich-text/stored-node'
import type { SampleArticle } from './types'

/** How the samples introduce emergencies; a list of signs follows. */
const CALL = /^Call your emergency number \(911 in the US\) (.+:)$/

export const referenceKey = (index: number) => `sample-${index + 1}`

/** The body of a sample article: emergencies as care cards, references cited in the first paragraph. */
export function sampleBody({
  body,
  references,
}: Pick<SampleArticle, 'body' | 'references'>): SerializedEditorState {
  const state = toRichText(parseBodyText(body).blocks)
  const nodes = withCareCards(topNodes(state))
  const marks = references.map((_, index) => referenceMark(referenceKey(index)))
  const [first, ...rest] = nodes
  const cited = first?.type === 'paragraph' ? { ...first, children: [...childNodes(first), ...marks] } : first
  return { root: { ...state.root, children: [cited, ...rest].filter(isStoredNode) as never } }
}

function withCareCards(nodes: StoredNode[]): StoredNode[] {
  return nodes.flatMap((node, index) => {
    const call = CALL.exec(nodeText(node))?.[1]
    const isList = (other: StoredNode | undefined) => other?.type === 'list'
    if (call !== undefined && isList(nodes[index + 1])) {
      const card = careCard('emergency', `Call ${EMERGENCY_NUMBER} ${call}`, nodes[index + 1] as never)
      return [card as unknown as StoredNode]
    }
    const before = nodes[index - 1]
    return isList(node) && before && CALL.test(nodeText(before)) ? [] : [node]
  })
}
