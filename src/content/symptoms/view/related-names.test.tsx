import { expect, it } from 'vitest'
import { renderHtml } from '@/html/render-html'
import { symptom } from '@/parts/fixtures/symptoms'
import { SymptomFacts } from './SymptomFacts'

it('a name that is mixed up with the symptom leads to the symptom of that name, where there is one', async () => {
  const relatedNames = [
    { name: 'Muscle weakness', slug: 'muscle-weakness' },
    { name: 'Limp limbs', slug: null },
  ]
  const html = await renderHtml(<SymptomFacts symptom={{ ...symptom, relatedNames }} language="en" />)
  expect(html).toMatch(/<a href="\/symptoms\/muscle-weakness">Muscle weakness<\/a>/)
  expect(html).toMatch(/<dd[^>]*>Limp limbs<\/dd>/)
})
