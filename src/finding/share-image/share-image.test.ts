import { describe, expect, it } from 'vitest'
import { sharp } from '@/drawing/sharp'
import { drawableText } from '@/html/drawable-text'
import { drawnSharePicture, shareCard } from '@/html/share-card'
import { site } from '@/parts/fixtures/site'
import { drawShareImage } from './draw-share-image'

const article = {
  slug: 'a',
  question: 'Why am I tired all the time?',
  authors: [{ name: 'Dana Sample', credentials: [{ abbreviation: 'MD', title: 'Doctor of Medicine' }] }],
  reviewedOn: '2026-10-03',
  publishedAt: '2026-01-02T03:04:05.000Z',
}

describe('shareCard', () => {
  it('says who wrote it and when it was reviewed, else published', () => {
    expect(shareCard(site, article)).toMatchObject({
      question: article.question,
      authors: 'Dana Sample, MD',
      facts: 'Last reviewed October 3, 2026',
    })
    expect(shareCard(site, { ...article, reviewedOn: null }).facts).toBe('Published January 2, 2026')
    expect(shareCard({ ...site, language: 'es' }, article).facts).toContain('3 de octubre de 2026')
  })
})

describe('the address of a drawn picture', () => {
  const address = (more = {}) => drawnSharePicture(site, { ...article, ...more }).path

  it('changes with what is drawn and with nothing else', () => {
    expect(address()).toMatch(/^\/articles\/a\/share\.png\?v=[\w-]{10}$/)
    expect(address({ summary: 'Other words' })).toBe(address())
    expect(address({ publishedAt: '2026-02-02T03:04:05.000Z' })).toBe(address())
    for (const more of [{ question: 'Why?' }, { authors: [] }, { reviewedOn: '2026-10-04' }]) {
      expect(address(more)).not.toBe(address())
    }
  })
})

describe('drawableText', () => {
  it.each([
    ['Żółć, Νίκος & Владимир: 37 °C – «ß»?', 'Żółć, Νίκος & Владимир: 37 °C – «ß»?'],
    ['Tired 😴👨‍👩‍👧 all\n\tday #1 ©', 'Tired all day #1 ©'],
    ['e\u0301', 'é'],
    ['日本語の質問', ''],
    ['لماذا', ''],
    ['', ''],
  ])('%s becomes %s', (text, drawn) => expect(drawableText(text)).toBe(drawn))
})

describe('drawShareImage', () => {
  it.each([
    ['a question', article.question],
    ['the longest', `${'Is it bad when '.repeat(13)}?`],
    ['one word', 'W'.repeat(200)],
    ['markup', '<script>alert(1)</script> & "quotes" <svg onload=x>'],
    ['nothing', ''],
  ])('draws %s', async (_, question) => {
    const picture = await drawShareImage(shareCard(site, { ...article, question }))
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(picture.length).toBeLessThan(150_000)
  })

  it('draws the words', async () => {
    const [one, other] = await Promise.all(
      ['Why?', 'How?'].map((question) => drawShareImage(shareCard(site, { ...article, question }))),
    )
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false)
  })
})
