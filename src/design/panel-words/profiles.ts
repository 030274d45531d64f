import type { PanelWords } from '../panel-words'

/** Proposed profile changes, telephone numbers, slugs. */
export const profileWords = {
  own: { en: 'Your profile', es: 'Su perfil' },
  notPublic: { en: 'Not public yet', es: 'Aún no es público' },
  proposal: {
    en: 'What you save here is a proposal. Readers see it once an editor has confirmed it.',
    es: 'Lo que guarde aquí es una propuesta. Los lectores lo verán cuando un editor lo confirme.',
  },
  waits: { en: 'Your change waits for an editor.', es: 'Su cambio espera a un editor.' },
  proposedBy: {
    en: (who: string) => `Proposed by ${who}. Publish it, or return it with a note.`,
    es: (who: string) => `Propuesto por ${who}. Publíquelo o devuélvalo con una nota.`,
  },
  returned: { en: 'An editor returned your change:', es: 'Un editor devolvió su cambio:' },
  returnedTo: { en: 'Returned to the author:', es: 'Devuelto al autor:' },
  nothing: { en: 'Nothing of this profile is public yet.', es: 'Nada de este perfil es público todavía.' },
  takenOut: { en: 'Taken out', es: 'Eliminado' },
  note: { en: 'What the author should change', es: 'Qué debe cambiar el autor' },
  giveBack: { en: 'Return to the author', es: 'Devolver al autor' },
  sayInNote: {
    en: 'Say in a note what the author should change.',
    es: 'Diga en una nota qué debe cambiar el autor.',
  },
  nothingWaits: { en: 'No change of this profile waits.', es: 'No espera ningún cambio de este perfil.' },
  changed: {
    en: 'The author changed this after you opened it. Look at it again.',
    es: 'El autor lo cambió después de que usted lo abriera. Véalo de nuevo.',
  },
  live: { en: (count: number) => `${count} live`, es: (count: number) => `${count} publicados` },
} satisfies PanelWords

/** The names of profile fields in lists of changes. */
export const profileFieldNames = {
  name: { en: 'Name', es: 'Nombre' },
  slug: { en: 'Address', es: 'Dirección' },
  credentials: { en: 'Credentials', es: 'Titulación' },
  specialties: { en: 'Specialties', es: 'Especialidades' },
  practice: { en: 'Practice', es: 'Consulta' },
  photo: { en: 'Photo', es: 'Foto' },
  biography: { en: 'Biography', es: 'Biografía' },
  links: { en: 'Links', es: 'Enlaces' },
  conflictOfInterest: { en: 'Conflict of interest', es: 'Conflicto de intereses' },
  credentialsCheckedOn: { en: 'Credentials checked on', es: 'Titulación comprobada el' },
  credentialsCheckedBy: { en: 'Credentials checked by', es: 'Titulación comprobada por' },
  isIndependent: { en: 'Independent of the publisher', es: 'Independiente del editor' },
  isSample: { en: 'Sample', es: 'Muestra' },
} satisfies PanelWords

export const addressWords = {
  fixed: {
    en: 'Fixed since publication, so that links and bookmarks keep working.',
    es: 'Fija desde la publicación, para que los enlaces y marcadores sigan funcionando.',
  },
  change: { en: 'Change address', es: 'Cambiar la dirección' },
  fromPublication: {
    en: (old: string) =>
      `From the next publication on, the old address “${old}” leads readers to the new one.`,
    es: (old: string) => `Desde la próxima publicación, la dirección anterior «${old}» lleva a la nueva.`,
  },
  fromSaving: {
    en: (old: string) => `From saving on, the old address “${old}” leads readers to the new one.`,
    es: (old: string) => `Al guardar, la dirección anterior «${old}» llevará a la nueva.`,
  },
} satisfies PanelWords

export const phoneWords = {
  calls: {
    en: (numbers: string[]) => `Readers can tap to call ${numbers.join(' and ')}. `,
    es: (numbers: string[]) => `Los lectores pueden tocar para llamar al ${numbers.join(' y al ')}. `,
  },
  notLinked: {
    en: (pieces: string[]) => `Not linked: “${pieces.join('”, “')}”. `,
    es: (pieces: string[]) => `Sin enlace: «${pieces.join('», «')}». `,
  },
  noNumber: {
    en: 'Readers see this as text: it is no telephone number. ',
    es: 'Los lectores lo ven como texto: no es un número de teléfono. ',
  },
  how: {
    en: 'Give the whole number with its country code (+44 …), or the country of the practice.',
    es: 'Indique el número completo con su prefijo de país (+44 …) o el país de la consulta.',
  },
} satisfies PanelWords
