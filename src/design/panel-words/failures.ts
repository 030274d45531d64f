import type { Language } from '../languages'
import type { PanelWords } from '../panel-words'

type Said = Readonly<Record<Language, string>>

/**
 * Why a plan was not carried out, by the code that is stored with it together with the values for the message. The
 * meaning of a stored code never changes.
 */
export const failureWords = {
  gone: {
    en: 'The article was deleted before the planned time.',
    es: 'El artículo se eliminó antes de la hora programada.',
  },
  changed: {
    en: 'The article was changed after this was planned. Look at it and plan it again.',
    es: 'El artículo se cambió después de programarlo. Véalo y prográmelo de nuevo.',
  },
  mayNotPublish: {
    en: (name: string) => `${name} may not publish any more. An editor has to plan it again.`,
    es: (name: string) => `${name} ya no puede publicar. Un editor debe programarlo de nuevo.`,
  },
  /** By a check that every publication passes, in its own words. */
  refused: { en: (said: Said) => said.en, es: (said: Said) => said.es },
  later: {
    en: 'The server could not do it at that time. It will retry automatically.',
    es: 'El servidor no pudo hacerlo a esa hora. Lo volverá a intentar por sí solo.',
  },
} satisfies PanelWords
