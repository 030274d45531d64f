import type { SampleSymptom } from '../types'

/** Symptoms of the heart, the circulation and the lungs. */
export const heartAndLungs: SampleSymptom[] = [
  {
    slug: 'fast-heartbeat',
    plainName: 'Fast heartbeat',
    medicalName: 'Tachycardia',
    names: [
      { text: 'Rapid pulse', kind: 'exact' },
      { text: 'Racing heart', kind: 'lay' },
      { text: 'Tachicardia', kind: 'misspelling' },
      { text: 'Palpitations', kind: 'related' },
    ],
    definition: 'A heart that beats faster than it should for what you are doing.',
    bodySystems: ['heart-and-circulation'],
    parents: [],
  },
  {
    slug: 'fast-heartbeat-on-standing',
    plainName: 'Fast heartbeat on standing',
    medicalName: 'Postural tachycardia',
    names: [
      { text: 'Orthostatic tachycardia', kind: 'exact' },
      { text: 'Heart races when I stand up', kind: 'lay' },
      { text: 'Low blood pressure on standing', kind: 'related' },
    ],
    definition: 'A heartbeat that speeds up much more than usual after you stand up.',
    bodySystems: ['heart-and-circulation', 'nervous-system'],
    parents: ['fast-heartbeat'],
  },
  {
    slug: 'pounding-heartbeat',
    plainName: 'Pounding heartbeat',
    medicalName: 'Palpitations',
    names: [
      { text: 'Fluttering heart', kind: 'lay' },
      { text: 'Skipped heartbeats', kind: 'lay' },
      { text: 'Fast heartbeat', kind: 'related' },
    ],
    definition: 'Noticing your own heartbeat because it feels strong, fast, fluttering or uneven.',
    bodySystems: ['heart-and-circulation'],
    parents: [],
  },
  {
    slug: 'chest-pain',
    plainName: 'Chest pain',
    medicalName: null,
    names: [
      { text: 'Pain in the chest', kind: 'exact' },
      { text: 'Tight chest', kind: 'lay' },
      { text: 'Heartburn', kind: 'related' },
    ],
    definition:
      'Pain, pressure or tightness felt anywhere between the neck and the upper belly. New chest pain needs help right away.',
    bodySystems: ['heart-and-circulation', 'lungs-and-breathing'],
    parents: [],
  },
  {
    slug: 'ankle-swelling',
    plainName: 'Ankle swelling',
    medicalName: 'Peripheral edema',
    names: [
      { text: 'Swollen ankles', kind: 'exact' },
      { text: 'Puffy feet', kind: 'lay' },
    ],
    definition: 'Extra fluid under the skin that makes the ankles and feet look puffy.',
    bodySystems: ['heart-and-circulation'],
    parents: [],
  },
  {
    slug: 'shortness-of-breath',
    plainName: 'Shortness of breath',
    medicalName: 'Dyspnea',
    names: [
      { text: 'Breathlessness', kind: 'exact' },
      { text: 'Out of breath', kind: 'lay' },
      { text: 'Dispnea', kind: 'misspelling' },
      { text: 'Dyspnoea', kind: 'exact' },
    ],
    definition: 'A feeling that breathing is hard work or that you cannot get enough air.',
    bodySystems: ['lungs-and-breathing', 'heart-and-circulation'],
    parents: [],
  },
  {
    slug: 'shortness-of-breath-on-effort',
    plainName: 'Shortness of breath on effort',
    medicalName: 'Exertional dyspnea',
    names: [
      { text: 'Out of breath on stairs', kind: 'lay' },
      { text: 'Winded', kind: 'lay' },
    ],
    definition: 'Shortness of breath that comes with activity and eases with rest.',
    bodySystems: ['lungs-and-breathing', 'heart-and-circulation'],
    parents: ['shortness-of-breath'],
  },
  {
    slug: 'cough',
    plainName: 'Cough',
    medicalName: null,
    names: [
      { text: 'Coughing', kind: 'exact' },
      { text: 'Caugh', kind: 'misspelling' },
    ],
    definition: 'A sudden push of air that clears the throat and the airways.',
    bodySystems: ['lungs-and-breathing'],
    parents: [],
  },
  {
    slug: 'long-lasting-cough',
    plainName: 'Long-lasting cough',
    medicalName: 'Persistent cough',
    names: [
      { text: 'Cough that will not go away', kind: 'lay' },
      { text: 'Chronic cough', kind: 'related' },
      { text: 'Smoker’s cough', kind: 'related' },
    ],
    definition:
      'A cough that goes on for more than three weeks. In adults it is called chronic after eight weeks.',
    bodySystems: ['lungs-and-breathing'],
    parents: ['cough'],
  },
  {
    slug: 'wheezing',
    plainName: 'Wheezing',
    medicalName: null,
    names: [
      { text: 'Whistling breath', kind: 'lay' },
      { text: 'Weezing', kind: 'misspelling' },
    ],
    definition: 'A whistling sound while breathing, caused by narrow airways.',
    bodySystems: ['lungs-and-breathing'],
    parents: [],
  },
]
