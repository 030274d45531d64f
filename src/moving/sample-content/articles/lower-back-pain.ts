import type { SampleArticle } from '../types'

export const lowerBackPain: SampleArticle = {
  question: 'When should I worry about lower back pain?',
  slug: 'when-should-i-worry-about-lower-back-pain',
  summary:
    'Most lower back pain eases within weeks if you keep moving; numbness between the legs, new bladder or bowel trouble, or leg weakness is an emergency.',
  keyPoints: [
    'Most back pain is a strain and gets better without scans.',
    'Gentle movement helps more than bed rest.',
    'Numbness around the genitals or back passage is an emergency.',
    'Pain with fever, weight loss or after a fall needs a check.',
  ],
  body: `Almost everyone has lower back pain at some time. It can be so strong that you fear something is broken. In most people nothing is: muscles, joints or ligaments are strained, and the pain eases within a few weeks.

When to get help right away

Call your emergency number (911 in the US) if you have back pain and:

• numbness or tingling between the legs, around the genitals or the back passage
• new trouble with passing urine, or loss of control over bladder or bowels
• weakness or numbness in both legs, or one leg that is quickly getting weaker
• a serious fall, a car crash or another hard blow just before
• sudden, severe pain in the back or belly with fainting, sweating or a racing heart
• chest pain

What usually causes it

• Lifting, twisting, or a long day in one position.
• Joints and discs that change with age. Most people over 50 have such changes, also people without any pain.
• A disc that presses on a nerve. The pain may shoot down one leg, often below the knee (sciatica).
• Stress and poor sleep, which make pain feel stronger and last longer.

What helps

• Keep moving, a little at a time. Short walks are better than a day in bed.
• Change your position every half hour.
• Use warmth, such as a heat pack wrapped in cloth, for short spells.
• Try to go on with work and daily life, with lighter tasks at first.
• Ask a pharmacist or clinician about pain relief that suits you.

Hurting does not always mean harm. A little more pain on the first walks is common and is not a sign of damage. Stop and ask for advice if pain spreads further and further down a leg.

Do you need a scan?

Usually not in the first weeks. A scan often shows changes that are part of getting older and have nothing to do with the pain. It is useful when your clinician finds a warning sign, or when the result would change the treatment.

When to see a clinician

Ask for an appointment on the same day if you have back pain and a fever or feel unwell, if part of one leg is newly numb or weak, or if you use drugs by injection or have a weak immune system.

Book a visit soon if:

• the pain is no better after some weeks, or is getting worse
• it is worst at night or at rest, and nothing eases it
• you have had cancer, or are losing weight without trying
• you have thin bones (osteoporosis) or have taken steroid tablets for a long time
• the pain began before the age of 45, is stiffest in the morning, and has lasted more than three months`,
  symptoms: ['lower-back-pain', 'back-pain'],
  author: 'arjun-pellworth',
  reviewer: 'marisol-quintavalle',
  reviewedOn: '2026-09-28',
  publishedDaysAgo: 214,
  references: [
    {
      title: 'Back Pain',
      publisher: 'National Institute of Arthritis and Musculoskeletal and Skin Diseases',
      year: null,
      url: 'https://www.niams.nih.gov/health-topics/back-pain',
      accessedOn: '2026-09-24',
    },
    {
      title: 'Back Pain',
      publisher: 'National Institute of Neurological Disorders and Stroke',
      year: null,
      url: 'https://www.ninds.nih.gov/health-information/disorders/back-pain',
      accessedOn: '2026-09-24',
    },
  ],
  comments: [
    {
      displayName: 'Warehouse Pete',
      text: 'I was scared to move for a week. Reading that it can hurt without harm got me out of the house.',
      status: 'approved',
      daysAgo: 160,
    },
    {
      displayName: 'Yuki',
      text: 'Clear and short. Printed the first list for my father.',
      status: 'approved',
      daysAgo: 77,
    },
    {
      displayName: 'seller_0099',
      text: 'BUY BUY BUY golden back belt, makes you taller too, limited offer, example.com/belt',
      status: 'spam',
      daysAgo: 30,
    },
  ],
}
