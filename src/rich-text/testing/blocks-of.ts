import type { BlocksFeature } from '@payloadcms/richtext-lexical'
import type { Block, SanitizedConfig } from 'payload'
import type { richTextEditor } from '../editor'

type Blocks = NonNullable<Parameters<typeof BlocksFeature>[0]>

/** The blocks that an editor offers. */
export async function blocksOf(
  editor: typeof richTextEditor,
  config: SanitizedConfig,
): Promise<{ blocks: Block[]; inlineBlocks: Block[] }> {
  const { editorConfig } = await editor({ config, parentIsLocalized: false })
  const { blocks, inlineBlocks }: Blocks =
    editorConfig.resolvedFeatureMap.get('blocks')?.sanitizedServerFeatureProps ?? {}
  return { blocks: whole(blocks), inlineBlocks: whole(inlineBlocks) }
}

const whole = (blocks: Blocks['blocks'] = []) => blocks.filter((block) => typeof block !== 'string')
