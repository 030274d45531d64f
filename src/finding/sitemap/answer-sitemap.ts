import { tagHeader } from '@/cache/fold-tags'
import { tags } from '@/cache/tags'
import { answer, missing } from '@/site/answers/answer'
import { listSitemapFiles, readFileName, readSitemapFile } from './read-sitemap'
import { sitemapSections } from './sitemap-sections'
import { writeSitemapFile, writeSitemapIndex } from './write-sitemap'

/** GET of the sitemap index. */
export const answerSitemapIndex = () =>
  answer('/sitemap.xml', async ({ payload, site }) => {
    const all = Object.values(sitemapSections).flatMap((section) => section.tags)
    return xml(writeSitemapIndex(site.url, await listSitemapFiles(payload)), all)
  })

/** GET of one file of the sitemap, such as `articles-1.xml`. */
export const answerSitemapFile = (name: string) =>
  answer(`/sitemaps/${name}`, async (context) => {
    const file = readFileName(name)
    const pages = file ? await readSitemapFile(context.payload, file) : []
    if (!file || pages.length === 0) return missing(context, `/sitemaps/${name}`)
    return xml(writeSitemapFile(context.site.url, pages), file.section.tags)
  })

const xml = (text: string, pageTags: string[]) =>
  new Response(text, {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Tag': tagHeader([...pageTags, tags.site]),
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'X-Content-Type-Options': 'nosniff',
    },
  })
