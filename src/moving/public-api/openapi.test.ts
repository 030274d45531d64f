import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { openApiDocument } from './openapi'

it('is a valid OpenAPI 3.1 document', async () => {
  const document = openApiDocument({ url: 'https://health.example', name: 'Health' })
  const { valid, errors } = await new Validator().validate(structuredClone(document))
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
})
