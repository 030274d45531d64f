import type { ShippedEntry } from './shipped-entry'

/** Spanish phrases. Dangers that are not here have none in this language. */
export const spanish: ShippedEntry[] = [
  {
    danger: 'crisis',
    phrases: [
      'quiero morir/morirme/matarme/suicidarme',
      'voy a matarme/suicidarme',
      'quitarme la vida',
      'acabar/terminar con mi vida',
      'no quiero vivir/viviendo',
      'hacerme dano',
      'estarian mejor sin mi',
    ],
    topics: ['suicidio', 'suicida', 'suicidarse', 'autolesion'],
    // In English too: "suicide" is one slip away from "suicida".
    exceptions: [
      ...['estadisticas', 'prevencion'],
      ...['statistics', 'rate', 'rates', 'history', 'prevention', 'gene', 'cell'],
    ],
    mustShow: ['Quiero morirme', 'no quiero seguir viviendo', 'suicidio'],
    mustNotShow: ['prevención del suicidio', 'calidad de vida'],
  },
  {
    danger: 'heart',
    phrases: [
      'infarto ahora/sintomas/teniendo',
      'dolor/presion/opresion pecho brazo/mandibula/sudor/respirar',
    ],
    mustShow: ['dolor en el pecho y el brazo izquierdo', 'síntomas de infarto'],
    mustNotShow: ['dolor de espalda', 'dieta tras un infarto'],
  },
  {
    danger: 'stroke',
    phrases: [
      'derrame/ictus ahora/sintomas/teniendo',
      'cara/boca caida/torcida/dormida',
      'peor dolor de cabeza vida',
    ],
    mustShow: ['tiene la boca torcida', 'el peor dolor de cabeza de mi vida'],
    mustNotShow: ['dolor de cabeza por la mañana', 'rehabilitación tras un ictus'],
  },
  {
    danger: 'breathing',
    phrases: [
      'no puedo/puede/respira respirar',
      'no respira',
      'labios azules/morados',
      'me ahogo respirar/aire',
    ],
    mustShow: ['¡No respira!', 'no puedo respirar', 'tiene los labios azules'],
    mustNotShow: ['ejercicios para respirar mejor', 'labios secos'],
  },
  {
    danger: 'choking',
    phrases: ['atragantando/atragantado/atraganta bebe/hijo/esta'],
    mustShow: ['mi hijo se está atragantando'],
    mustNotShow: ['nudo en la garganta'],
  },
  {
    danger: 'allergy',
    phrases: ['garganta/lengua cierra/hinchada/cerrando', 'reaccion alergica respirar'],
    mustShow: ['se me cierra la garganta', 'reacción alérgica y le cuesta respirar'],
    mustNotShow: ['alergia al polen', 'dolor de garganta'],
  },
  {
    danger: 'overdose',
    phrases: ['tome/tomo demasiadas/muchas pastillas', 'tome/tomo todas las pastillas'],
    topics: ['sobredosis'],
    exceptions: ['vitamina', 'dosis', 'mg'],
    mustShow: ['tomé demasiadas pastillas', 'sobredosis'],
    mustNotShow: ['sobredosis de vitamina D', 'pastillas para dormir'],
  },
  {
    danger: 'poison',
    phrases: ['trago/bebio/trague cloro/lejia/veneno/pila/detergente'],
    mustShow: ['mi hija se tragó una pila', 'bebió lejía'],
    mustNotShow: ['alergia al detergente'],
  },
  {
    danger: 'bleeding',
    phrases: ['sangrado no para', 'vomita/vomitando/tosiendo mucha sangre'],
    mustShow: ['el sangrado no para', 'está vomitando mucha sangre'],
    mustNotShow: ['análisis de sangre', 'sangrado de encías'],
  },
  {
    danger: 'seizure',
    phrases: ['convulsion/convulsiones/convulsionando no/ahora/minutos/para'],
    mustShow: ['convulsiones que no paran', 'una convulsión de cinco minutos'],
    mustNotShow: ['conducir con epilepsia'],
  },
  {
    danger: 'unconscious',
    phrases: ['inconsciente no/persona/hijo', 'no despierta/responde respira/hijo/bebe'],
    mustShow: ['mi hijo está inconsciente', 'no responde ni respira'],
    mustNotShow: ['me despierto por la noche'],
  },
  {
    danger: 'meningitis',
    phrases: ['cuello rigido/rigidez fiebre/luz'],
    mustShow: ['cuello rígido y fiebre'],
    mustNotShow: ['dolor de cuello', 'vacuna de la meningitis'],
  },
  {
    danger: 'head-injury',
    phrases: ['golpe cabeza vomito/vomita/vomitando/inconsciente/confundido'],
    mustShow: ['se dio un golpe en la cabeza y vomita'],
    mustNotShow: ['dolor de cabeza'],
  },
  {
    danger: 'baby',
    phrases: ['bebe no respira/despierta', 'bebe morado/azul/flacido respira/fiebre/labios'],
    mustShow: ['mi bebé no despierta', 'bebé flácido con fiebre'],
    mustNotShow: ['mi bebé no duerme', 'bebé con tos'],
  },
  {
    danger: 'pregnancy',
    phrases: ['embarazada/embarazo sangrado/sangrando fuerte/mucho/abundante', 'embarazada bebe no mueve'],
    mustShow: ['embarazada y sangrando mucho', 'embarazada y el bebé no se mueve'],
    mustNotShow: ['prueba de embarazo', 'náuseas en el embarazo'],
  },
  {
    danger: 'sight',
    phrases: ['perdida subita/repentina vision/vista'],
    mustShow: ['pérdida súbita de la visión'],
    mustNotShow: ['vista cansada'],
  },
  {
    danger: 'heat',
    phrases: ['golpe de calor ahora/sintomas'],
    mustShow: ['síntomas de golpe de calor'],
    mustNotShow: ['calor en la cara'],
  },
  {
    danger: 'injury',
    phrases: ['mordio serpiente/vibora'],
    mustShow: ['me mordió una víbora'],
    mustNotShow: ['picadura de mosquito'],
  },
]
