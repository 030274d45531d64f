import { expect, it } from 'vitest'
import { describeFailure, storeFailure } from './describe-failure'

it('says a stored failure in the language of the account', () => {
  const stored = storeFailure(['mayNotPublish', 'Dana'])
  expect(describeFailure(stored, 'es')).toBe(
    'Dana ya no puede publicar. Un editor debe programarlo de nuevo.',
  )
  expect(describeFailure(stored, 'en')).toContain('Dana may not publish any more.')
  expect(describeFailure(storeFailure(['refused', { en: 'No.', es: 'No se puede.' }]), 'es')).toBe(
    'No se puede.',
  )
})

it('leaves what earlier versions stored, and nothing, as it is', () => {
  expect(describeFailure('The article was deleted.', 'es')).toBe('The article was deleted.')
  expect(describeFailure(null, 'es')).toBeNull()
})

it('names a code that a newer version stored', () => {
  expect(describeFailure('["unheardOf",1]', 'es')).toBe('unheardOf')
})
