import { expect, it } from 'vitest'
import { renderFragment } from '@/html/render-html'
import { bareSymptom, symptom } from '@/parts/fixtures/symptoms'
import type { SymptomView } from '../symptom-view'
import { hasFacts, SymptomFacts } from './SymptomFacts'

const names = Object.keys(symptom) as (keyof SymptomView)[]

it.each(names)('a symptom with nothing but its %s has facts only where one is shown', async (name) => {
  const one = { ...bareSymptom, [name]: symptom[name] }
  const html = await renderFragment(<SymptomFacts symptom={one} language="en" />)
  expect(hasFacts(one)).toBe(html.includes('<dt>'))
})
