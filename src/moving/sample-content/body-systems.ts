import type { SampleBodySystem } from './types'

/** The body systems that readers browse by, in display order. */
export const bodySystems: SampleBodySystem[] = [
  {
    slug: 'head-face-and-neck',
    name: 'Head, face and neck',
    description: 'Pain, swelling and other changes of the head, face, mouth, nose, throat and neck.',
  },
  {
    slug: 'nervous-system',
    name: 'Nervous system',
    description: 'The brain, the spinal cord and the nerves: feeling, movement, thinking and memory.',
  },
  {
    slug: 'eyes',
    name: 'Eyes',
    description: 'Changes in what you see, and sore, dry, red or watery eyes.',
  },
  {
    slug: 'ears-and-balance',
    name: 'Ears and balance',
    description: 'Hearing, ear pain, noises in the ear, and the sense that keeps you upright.',
  },
  {
    slug: 'heart-and-circulation',
    name: 'Heart and circulation',
    description: 'The heartbeat, blood pressure, and the vessels that carry blood around the body.',
  },
  {
    slug: 'lungs-and-breathing',
    name: 'Lungs and breathing',
    description: 'Coughing, wheezing, shortness of breath, and other changes in the way you breathe.',
  },
  {
    slug: 'digestion-and-belly',
    name: 'Digestion and belly',
    description: 'From swallowing to bowel movements: the food pipe, stomach, liver and gut.',
  },
  {
    slug: 'skin-hair-and-nails',
    name: 'Skin, hair and nails',
    description: 'Rashes, itching, changes of color, and changes of hair and nails.',
  },
  {
    slug: 'muscles-bones-and-joints',
    name: 'Muscles, bones and joints',
    description: 'Pain, stiffness, cramps, weakness, and other changes in how the body moves.',
  },
  {
    slug: 'bladder-and-kidneys',
    name: 'Bladder and kidneys',
    description: 'Passing urine: how often, how easily, and whether it hurts.',
  },
  {
    slug: 'reproductive-health',
    name: 'Reproductive health',
    description: 'Periods, pregnancy, menopause, and the sex organs of women and men.',
  },
  {
    slug: 'hormones-and-metabolism',
    name: 'Hormones and metabolism',
    description: 'Thirst, weight, body heat, and how the body makes and uses energy.',
  },
  {
    slug: 'mind-and-sleep',
    name: 'Mind and sleep',
    description: 'Mood, worry, memory, and how well you sleep.',
  },
  {
    slug: 'general-and-whole-body',
    name: 'General and whole body',
    description: 'Symptoms that touch the whole body, such as tiredness and fever.',
  },
]
