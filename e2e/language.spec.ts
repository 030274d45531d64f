import { markupProblems } from './support/audit-page'
import { onEach } from './support/each-page'
import { imported, readerPages } from './support/page-list'
import { openCommentForm, openRatingForm, postForm } from './support/reader-forms'
import { runScript } from './support/run-script'
import { sendRequest } from './support/send-request'
import { expect, test } from './support/test'
import { becomes } from './support/within-a-second'

const SAMPLE = 'why-am-i-tired-all-the-time'
const languageOf = async (path: string) =>
  /^<!doctype html><html lang="([^"]*)"/.exec((await sendRequest(path)).text)?.[1]

test('a site in Spanish speaks Spanish to readers, and English again when it is set back', async ({
  admin,
}) => {
  await runScript('import', '--publish', imported.file)
  const pages = readerPages(imported.address).filter(({ status }) => status !== 409)
  // Cached in English before, so that the change has something to drop.
  for (const { path } of pages) expect(await languageOf(path)).toBe('en')
  await admin.must('POST', '/globals/settings', { language: 'es' })
  try {
    await becomes(() => languageOf('/'), 'es')
    await onEach(pages, async ({ path, form }) => {
      const { text } = form ? await postForm(path, form) : await sendRequest(path)
      const wrong = ['Skip to the content', 'You are here', 'There is a problem', 'In an emergency'].filter(
        (words) => text.includes(words),
      )
      const isRight = text.includes('<html lang="es"') && text.includes('Ir al contenido')
      return [...(isRight ? [] : ['not in Spanish']), ...wrong, ...(await markupProblems(text))]
    })
    const article = (await sendRequest(imported.address)).text
    expect(article).toContain(`<h1 lang="en" dir="auto">${imported.h1}</h1>`)
    expect(article).toMatch(/\d{1,2} de \p{L}+ de \d{4}<\/time>/u)
    expect((await sendRequest('/no-such-page')).text).toContain('<title>Página no encontrada')
    expect((await sendRequest('/opensearch.xml')).text).toContain('<Language>es</Language>')

    const path = `/articles/${SAMPLE}/comment`
    const submission = await openCommentForm(SAMPLE)
    const refused = await postForm(path, { nickname: '', email: 'x', text: '', submission })
    expect(refused.status).toBe(400)
    for (const words of ['Hay un problema', 'Escriba su comentario', 'Error: Añadir un comentario']) {
      expect(refused.text).toContain(words)
    }
    const foreign = await postForm(path, {}, { headers: { Origin: 'https://example.net' } })
    expect([foreign.status, foreign.text.includes('Su navegador no indicó')]).toEqual([403, true])
    const cookie = await openRatingForm('marisol-quintavalle')
    const rating = await postForm('/authors/marisol-quintavalle/rate', {}, { headers: { Cookie: cookie } })
    expect([rating.status, rating.text.includes('Elija de 1 a 5 estrellas')]).toEqual([400, true])
  } finally {
    await admin.must('POST', '/globals/settings', { language: 'en' })
  }
  await becomes(() => languageOf('/'), 'en')
  for (const { path } of pages) expect(await languageOf(path)).toBe('en')
})
