import { $createBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isParagraphNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { placeOf } from './clean-html'
import type { PastedPicture } from './picture'

/** A picture with the key of its placeholder paragraph. */
export type PlacedPicture = PastedPicture & { key: string }

/**
 * Empties the placeholder paragraphs of pictures, before they are inserted into the text.
 *
 * @returns the nodes to insert, and the pictures with a placeholder
 */
export function $findPlaces(
  nodes: LexicalNode[],
  pictures: readonly PastedPicture[],
): { nodes: LexicalNode[]; placed: PlacedPicture[] } {
  const placed = pictures.flatMap((picture, index) => {
    const place = nodes.find((node) => $isParagraphNode(node) && node.getTextContent() === placeOf(index))
    if (!$isParagraphNode(place)) return []
    place.clear()
    return [{ ...picture, key: place.getKey() }]
  })
  // The first paragraph of a paste is merged into the one with the caret, which would lose a placeholder.
  const isFirst = placed.some(({ key }) => key === nodes[0]?.getKey())
  return { nodes: isFirst ? [$createParagraphNode(), ...nodes] : nodes, placed }
}

/**
 * Replaces the placeholder with the uploaded picture's figure; appends it to the text if the placeholder is gone.
 */
export function $placeFigure({ key, caption }: PlacedPicture, image: number): void {
  const figure = $createBlockNode({ blockType: 'figure', blockName: '', image, caption, credit: '', id: '' })
  const place = $getNodeByKey(key)
  if (place === null || !place.isAttached()) $getRoot().append(figure)
  else if ($isParagraphNode(place) && place.isEmpty()) place.replace(figure)
  else place.insertBefore(figure)
}

/** Removes the placeholder of an unwanted picture. */
export function $clearPlace({ key }: PlacedPicture): void {
  const place = $getNodeByKey(key)
  if ($isParagraphNode(place) && place.isEmpty() && place.getNextSibling() !== null) place.remove()
}
