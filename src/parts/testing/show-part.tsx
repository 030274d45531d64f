import type { Part } from '../part'
import { PartPage } from '../view/PartPage'

/** A part's page as a sample page. */
export const showPart = (part: Part) => ({
  styles: part.styles,
  body: <PartPage part={part} shown={{ language: 'en' }} />,
})
