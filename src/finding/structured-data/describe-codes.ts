import type { MedicalCode } from 'schema-dts'
import { listed } from './graph'

/** A symptom's codes (schema.org `MedicalCode`). A code of no system on our list means nothing to others. */
export const describeCodes = (
  codes: readonly { system: string; code: string }[],
): readonly MedicalCode[] | undefined =>
  listed(
    codes
      .filter(({ system }) => system !== 'Other')
      .map(({ system, code }) => ({
        '@type': 'MedicalCode' as const,
        codeValue: code,
        codingSystem: system,
      })),
  )
