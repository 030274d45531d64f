import type { en } from '../en'

export const danger: (typeof en)['danger'] = {
  emergency: 'Esto puede ser una emergencia',
  crisis: 'No está solo ni sola. Hable con alguien ahora',
  call: (number) => `Llame ahora al ${number}`,
  callLine: (number) => `Llame al ${number}`,
  textLine: (number) => `Envíe un mensaje de texto al ${number}`,
  free: 'Es gratuito y confidencial, a cualquier hora. Puede llamar por usted o por alguien que le preocupa.',
  immediate: (number) => `Si una vida corre peligro en este momento, llame al ${number}.`,
  notAlone: 'No espere una respuesta en esta página y no conduzca usted.',
  about: {
    crisis: 'Si piensa en quitarse la vida o en hacerse daño, hay ayuda ahora mismo.',
    heart:
      'Dolor o presión en el pecho, con dolor en un brazo, la espalda o la mandíbula, sudor o falta de aire, puede ser un infarto.',
    stroke:
      'La cara caída, un brazo débil, dificultad para hablar o el peor dolor de cabeza de su vida, de repente, puede ser un derrame cerebral.',
    breathing: 'Quien no recibe suficiente aire, no respira o se pone azul necesita ayuda de inmediato.',
    choking:
      'Quien se atraganta y no puede hablar, toser ni respirar necesita ayuda de inmediato: golpes en la espalda, compresiones en el abdomen y una ambulancia.',
    allergy:
      'La hinchazón de la cara, la lengua o la garganta, o la dificultad para respirar tras un alimento, una picadura o un medicamento, es una reacción alérgica grave. Use un autoinyector de adrenalina si lo hay.',
    overdose:
      'Tras una cantidad excesiva de un medicamento o una droga no espere a notar algo. Guarde el envase y no provoque el vómito.',
    poison:
      'Si alguien ha tragado algo venenoso, una pila o un imán, no espere a notar algo y no provoque el vómito.',
    bleeding: 'Apriete con fuerza una herida que sangra mucho y no la suelte hasta que llegue la ayuda.',
    seizure:
      'Una primera convulsión, una de cinco minutos o varias seguidas necesitan ayuda de inmediato. No sujete a la persona ni le meta nada en la boca.',
    unconscious:
      'Quien no despierta necesita ayuda de inmediato. Si no respira con normalidad, empiece las compresiones en el pecho.',
    meningitis:
      'Fiebre con rigidez de cuello, confusión o manchas que no desaparecen al apretarlas con un vaso puede ser meningitis.',
    'head-injury':
      'Tras un golpe en la cabeza, los vómitos, la somnolencia, la confusión o el desmayo pueden indicar una hemorragia en el cerebro.',
    baby: 'Un bebé que no respira, se pone azul, está flácido o no despierta necesita ayuda de inmediato.',
    pregnancy:
      'Un sangrado abundante, una convulsión, un dolor de cabeza muy fuerte o un bebé que ya no se mueve durante el embarazo necesitan ayuda de inmediato.',
    sight:
      'Una pérdida repentina de la vista necesita ayuda de inmediato. Si ha entrado un producto químico en el ojo, enjuáguelo 20 minutos con agua corriente.',
    heat: 'La confusión o el desmayo por el calor son un golpe de calor. Lleve a la persona a un lugar fresco y enfríe su piel con agua.',
    injury:
      'Una lesión grave, una descarga eléctrica, la mordedura de una serpiente o un casi ahogamiento necesitan ayuda de inmediato, aunque parezca que mejora.',
    other: 'Lo que usted describe puede ser señal de algo que necesita ayuda de inmediato.',
  },
}
