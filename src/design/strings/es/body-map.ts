import type { Strings } from '@/design/strings/words'
import { counter } from '../counted'

const counted = counter('es')

/** The body map's strings in Spanish. */
export const bodyMap: Strings['bodyMap'] = {
  title: 'Mapa del cuerpo',
  lead: 'Elija el lugar que le molesta, en la figura o en la lista.',
  description: 'Busque un síntoma por el lugar del cuerpo donde lo siente.',
  front: 'De frente',
  back: 'De espaldas',
  onSide: (region: string, side: string) => `${region}, ${side.toLowerCase()}`,
  list: 'Lugares, de la cabeza a los pies',
  off: 'Sin un lugar concreto',
  count: (count: number) => (count === 0 ? 'todavía sin síntomas' : counted(count, 'síntoma', 'síntomas')),
  regionTitle: (region: string) => `${region}: síntomas`,
  regionLead: (region: string, count: number) =>
    count === 0
      ? `Todavía no hay síntomas en la lista para este lugar: ${region}.`
      : `${counted(count, 'síntoma', 'síntomas')} que la gente busca aquí.`,
  urgent: (number: string) =>
    `¿Es repentino e intenso, o empeora deprisa? No siga leyendo: llame al ${number} o acuda al servicio de urgencias más cercano.`,
  symptoms: 'Síntomas',
  articles: 'Respuestas',
  near: 'Cerca de este lugar',
  backToMap: 'Volver al mapa del cuerpo',
}

/** The readers' names for body regions in Spanish. */
export const regions: Strings['regions'] = {
  head: 'Cabeza',
  face: 'Cara, ojos, oídos, nariz y boca',
  neck: 'Cuello y garganta',
  shoulders: 'Hombros',
  chest: 'Pecho',
  'upper-back': 'Parte alta de la espalda',
  belly: 'Vientre',
  'lower-back': 'Parte baja de la espalda',
  pelvis: 'Pelvis e ingles',
  buttocks: 'Glúteos y caderas',
  arms: 'Brazos y codos',
  hands: 'Manos y muñecas',
  legs: 'Piernas',
  knees: 'Rodillas',
  feet: 'Pies y tobillos',
  skin: 'Piel',
  'whole-body': 'Todo el cuerpo',
}
