import type { Payload, Where } from 'payload'
import { copyPicture } from '../copy-picture'
import { PICTURES } from '../export-format'
import type { ExportWriter } from '../write-folder'
import { batch, inBatches } from './in-batches'
import { markdownFile } from './markdown-file'
import type { Post } from './post'
import type { PostsAsked } from './posts-asked'
import { countPosts, readPosts } from './read-posts'
import { wxrText } from './wxr-text'

/** The file for WordPress. */
const WXR = 'wordpress.xml'

export type PostsOptions = PostsAsked & {
  format: 'markdown' | 'wxr'
  ending?: AbortSignal | undefined
  onProgress?: ((progress: { what: string; done: number; total: number }) => void) | undefined
}

export type WrittenPosts = { texts: number; comments: number; pictures: number; missingPictures: number }

/** Writes all texts in one of the formats of others, with the pictures that they show. */
export async function writePosts(writer: ExportWriter, options: PostsOptions): Promise<WrittenPosts> {
  const written: WrittenPosts = { texts: 0, comments: 0, pictures: 0, missingPictures: 0 }
  const names = new Set<string>()
  const posts = counted(options, written, names)
  if (options.format === 'wxr') await writer.write(WXR, asBuffers(wxrText(headOf(options), posts)))
  else
    for await (const post of posts) {
      const folder = post.kind === 'post' ? 'articles' : 'pages'
      await writer.write(`${folder}/${post.slug}.md`, [Buffer.from(await markdownFile(post))])
    }
  for (const name of names) {
    options.ending?.throwIfAborted()
    if (await copyPicture(writer, name)) written.pictures += 1
    else written.missingPictures += 1
    const done = written.pictures + written.missingPictures
    options.onProgress?.({ what: PICTURES, done, total: names.size })
  }
  return written
}

/** The posts, while they are counted. */
async function* counted(
  options: PostsOptions,
  written: WrittenPosts,
  names: Set<string>,
): AsyncGenerator<Post> {
  const total = await countPosts(options)
  for await (const post of readPosts(options)) {
    options.ending?.throwIfAborted()
    for (const { name } of post.pictures) names.add(name)
    yield {
      ...post,
      comments: async function* () {
        for await (const comment of post.comments()) {
          written.comments += 1
          yield comment
        }
      },
    }
    written.texts += 1
    options.onProgress?.({ what: 'texts', done: written.texts, total: Math.max(total, written.texts) })
  }
}

async function* asBuffers(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of texts) yield Buffer.from(text)
}

const headOf = ({ site, payload }: PostsOptions) => ({
  site,
  authors: eachAuthor(payload),
  bodySystems: eachBodySystem(payload),
})

const eachAuthor = (payload: Payload) =>
  inBatches(async (after) => {
    const where: Where = { and: [{ _status: { equals: 'published' } }, { id: { greater_than: after } }] }
    const select = { slug: true, name: true } as const
    return (await payload.find({ ...batch, collection: 'authors', where, select, overrideAccess: false }))
      .docs
  })

const eachBodySystem = (payload: Payload) =>
  inBatches(async (after) => {
    const where = { id: { greater_than: after } }
    const select = { slug: true, name: true } as const
    return (
      await payload.find({ ...batch, collection: 'body-systems', where, select, overrideAccess: false })
    ).docs
  })
