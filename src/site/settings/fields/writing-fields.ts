import type { Field } from 'payload'

/** How the desk works on articles. */
export const writingFields: Field[] = [
  {
    name: 'recoveryDays',
    type: 'number',
    required: true,
    defaultValue: 7,
    min: 1,
    max: 90,
    label: {
      en: 'Days for which earlier words of an article can be brought back',
      es: 'Días durante los que se pueden recuperar palabras anteriores de un artículo',
    },
    admin: {
      description: {
        en: 'Everything that the form saved, also what a conflict refused. More days need more room in the database.',
        es: 'Todo lo que guardó el formulario, también lo que rechazó un conflicto. Más días ocupan más espacio en la base de datos.',
      },
    },
  },
]
