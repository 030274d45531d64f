import type { PanelWords } from '../panel-words'

/** The options of several collections' select fields, by stored value. */

export const roleNames = {
  admin: { en: 'Admin', es: 'Administrador' },
  editor: { en: 'Editor', es: 'Editor' },
  moderator: { en: 'Moderator', es: 'Moderador' },
  author: { en: 'Author', es: 'Autor' },
} satisfies PanelWords

/** The stages of an article; `published` is not a stage of its workflow. */
export const stageNames = {
  draft: { en: 'Draft', es: 'Borrador' },
  'in-review': { en: 'In clinical review', es: 'En revisión clínica' },
  approved: { en: 'Approved', es: 'Aprobado' },
  published: { en: 'Published', es: 'Publicado' },
} satisfies PanelWords

export const commentStatusNames = {
  pending: { en: 'Pending', es: 'Pendiente' },
  approved: { en: 'Approved', es: 'Aprobado' },
  rejected: { en: 'Rejected', es: 'Rechazado' },
  spam: { en: 'Spam', es: 'Spam' },
  withdrawn: { en: 'Withdrawn', es: 'Retirado' },
} satisfies PanelWords

export const voiceNames = {
  reader: { en: 'Reader', es: 'Lector' },
  author: { en: 'Author', es: 'Autor' },
  staff: { en: 'Staff', es: 'Redacción' },
} satisfies PanelWords

/** Why a reader reported a comment. */
export const reportReasonNames = {
  abuse: { en: 'Abuse or hate', es: 'Insultos u odio' },
  spam: { en: 'Advertising or spam', es: 'Publicidad o spam' },
  harm: { en: 'Advice that may do harm', es: 'Consejos que pueden hacer daño' },
  private: { en: 'Somebody’s private data', es: 'Datos privados de alguien' },
  other: { en: 'Something else', es: 'Otra cosa' },
} satisfies PanelWords

/** The groups of the panel's menu. */
export const menuGroups = {
  content: { en: 'Content', es: 'Contenido' },
  vocabulary: { en: 'Vocabulary', es: 'Vocabulario' },
  readers: { en: 'Readers', es: 'Lectores' },
  staff: { en: 'Staff', es: 'Equipo' },
  site: { en: 'Site', es: 'Sitio' },
} satisfies PanelWords
