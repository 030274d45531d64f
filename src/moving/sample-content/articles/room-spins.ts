import type { SampleArticle } from '../types'

export const roomSpins: SampleArticle = {
  question: 'What makes the room spin?',
  slug: 'what-makes-the-room-spin',
  summary:
    'A spinning feeling (vertigo) usually starts in the inner ear and often passes, but with stroke signs or sudden deafness you need help right away.',
  keyPoints: [
    'Loose crystals in the inner ear are the most common cause.',
    'Short spells when you turn in bed can often be treated in one or a few visits.',
    'Feeling faint is something else and has other causes.',
    'Spinning with trouble speaking, seeing or walking is an emergency.',
  ],
  body: `If the room turns although you keep still, you have vertigo. It is a false message from the balance system, which is made up of the inner ears, the eyes and the brain. It can make you feel sick and unsteady. Feeling faint, as if you might black out, is different and has more to do with blood pressure.

When to get help right away

Call your emergency number (911 in the US) if spinning comes with:

• a drooping face, weakness or numbness, trouble speaking or swallowing
• double vision or loss of sight
• being unable to stand or walk without help
• a sudden, severe headache or neck pain
• chest pain, fainting or a blow to the head

If you suddenly hear much less in one ear, get care on the same day. Treatment works best early.

Common causes

• Loose crystals in the inner ear (BPPV): spells of less than a minute, set off by turning in bed, looking up or bending down.
• A swollen balance nerve (vestibular neuritis), often after a virus: strong spinning for days that slowly fades. If your hearing drops as well, the inner ear is inflamed (labyrinthitis).
• Migraine: spinning for minutes to days, with or without a headache.
• Ménière’s disease: attacks for up to some hours with ringing, a full feeling in one ear, and weaker hearing.
• Some medicines, and too much alcohol.

A stroke can cause vertigo too. That is why the signs above matter, above all if you have high blood pressure, diabetes or an uneven heartbeat.

What you can do in a spell

• Sit or lie down at once, and keep your head still.
• Look at one fixed point.
• Get up slowly, and hold on to something.
• Do not drive, climb or use machines until it is over.

What treatment can do

For loose crystals, a clinician can turn your head and body through a set of positions (the Epley maneuver is one). It guides the crystals back and often works in one or a few visits. After a swollen balance nerve, exercises help the brain to adjust, and moving early is better than lying still for long. Medicines against sickness may help for a few days, but taken for longer they can slow recovery.

When to see a clinician

Ask for an appointment on the same day if strong spinning goes on for hours, or if you keep vomiting.

Book a visit if spinning keeps coming back, or comes with ringing in one ear or weaker hearing. See someone soon if you fall, or if you take medicines that may be the reason. Ask your clinician when it is safe to drive again; some places have rules on it.`,
  symptoms: ['spinning-feeling', 'dizziness'],
  author: 'temi-adeyinka-rowe',
  reviewer: 'hannah-vestergaard',
  reviewedOn: '2026-10-30',
  publishedDaysAgo: 151,
  references: [
    {
      title: 'Dizziness and Vertigo',
      publisher: 'MedlinePlus, National Library of Medicine',
      year: null,
      url: 'https://medlineplus.gov/dizzinessandvertigo.html',
      accessedOn: '2026-10-26',
    },
    {
      title: 'Balance Disorders',
      publisher: 'National Institute on Deafness and Other Communication Disorders',
      year: null,
      url: 'https://www.nidcd.nih.gov/health/balance-disorders',
      accessedOn: '2026-10-26',
    },
  ],
  comments: [
    {
      displayName: 'Tomasz',
      text: 'Every time I rolled to the right in bed. One visit, some very odd head turning, and it was gone. I laughed all the way home.',
      status: 'approved',
      daysAgo: 104,
    },
    {
      displayName: 'Still wobbly',
      text: 'Mine was the nerve. The first three days were awful, week two was better, after two months I could cycle again. For anyone who is in the middle of it.',
      status: 'approved',
      daysAgo: 69,
    },
  ],
}
