import type { PanelWords } from '../panel-words'

/** Who has an article in hand, in its form and in lists. */
export const assignmentWords = {
  heading: { en: 'Given to', es: 'Asignado a' },
  nobody: { en: 'Nobody', es: 'Nadie' },
  person: { en: 'Person', es: 'Persona' },
  due: { en: 'Until (optional)', es: 'Hasta el (opcional)' },
  until: { en: (day: string) => `until ${day}`, es: (day: string) => `hasta el ${day}` },
  overdue: { en: (day: string) => `overdue since ${day}`, es: (day: string) => `atrasado desde el ${day}` },
  givenBy: { en: (who: string) => `Given by ${who}`, es: (who: string) => `Asignado por ${who}` },
  give: { en: 'Give it', es: 'Asignar' },
  giveBack: { en: 'Give it back', es: 'Devolver el encargo' },
  takeBack: { en: 'Take it back', es: 'Quitar el encargo' },
  given: { en: 'Given. The person is told.', es: 'Asignado. Se avisa a la persona.' },
  ended: { en: 'Nobody has it in hand now.', es: 'Ahora no lo tiene nadie.' },
  mine: {
    en: (count: number) => `Given to me (${count})`,
    es: (count: number) => `Asignados a mí (${count})`,
  },
  cannotOpen: {
    en: 'This person cannot open the article. Name their profile under Authors or Reviewer first.',
    es: 'Esta persona no puede abrir el artículo. Indique antes su perfil en Autores o en Revisor clínico.',
  },
  incomplete: {
    en: 'Say whom to give it to: {"assignee": an account’s id or null, "due": "2027-01-31" or null}.',
    es: 'Diga a quién se asigna: {"assignee": id de una cuenta o null, "due": "2027-01-31" o null}.',
  },
} satisfies PanelWords
