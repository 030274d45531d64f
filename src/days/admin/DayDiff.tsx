'use client'

import { escapeDiffHTML, FieldDiffContainer, getHTMLDiffComponents, useTranslation } from '@payloadcms/ui'
import type { DateFieldDiffClientComponent } from 'payload'
import { showDay } from '../day'

/** A day in a version comparison. */
export const DayDiff: DateFieldDiffClientComponent = ({
  comparisonValue,
  versionValue,
  field,
  locale,
  nestingLevel,
}) => {
  const { i18n } = useTranslation()
  const { From, To } = getHTMLDiffComponents({
    fromHTML: paragraph(comparisonValue),
    toHTML: paragraph(versionValue),
    tokenizeByCharacter: false,
  })
  return (
    <FieldDiffContainer
      className="date-diff"
      From={From}
      To={To}
      i18n={i18n}
      label={{ label: field.label, locale }}
      nestingLevel={nestingLevel}
    />
  )
}

function paragraph(value: unknown): string {
  const day = escapeDiffHTML(showDay(value))
  return `<div class="date-diff" data-enable-match="true" data-date="${day}"><p>${day}</p></div>`
}
