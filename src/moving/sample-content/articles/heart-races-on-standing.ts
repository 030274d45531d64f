import type { SampleArticle } from '../types'

export const heartRacesOnStanding: SampleArticle = {
  question: 'Why does my heart race when I stand up?',
  slug: 'why-does-my-heart-race-when-i-stand-up',
  summary:
    'A short rise in heartbeat on standing is normal; a strong or lasting one is often due to too little fluid, a medicine, anemia, or a condition called POTS.',
  keyPoints: [
    'The heart beats faster on standing to keep blood flowing to the brain.',
    'Too little fluid, long bed rest and some medicines are common reasons.',
    'POTS is one possible cause, and it can be treated.',
    'Fainting with chest pain or during exercise needs help right away.',
  ],
  body: `When you stand up, gravity pulls blood into your legs. Nerves answer at once: blood vessels tighten and the heart beats a little faster, so that enough blood reaches the brain. For most people this passes within a minute, and they never notice it.

Common reasons for a stronger rise

• Too little fluid, for example after a hot day, fever, vomiting or diarrhea.
• A long time in bed, or the weeks after an infection.
• Medicines, such as some for blood pressure, water tablets, or some for mood or attention.
• Caffeine, nicotine and alcohol.
• Anemia, often after heavy periods.
• An overactive thyroid gland.
• Pregnancy.
• Fear and stress, which speed up the heart in any position.

Low blood pressure on standing is a related problem. The pressure drops, you feel faint, and the heart may speed up to make up for it.

What is POTS?

POTS stands for postural tachycardia syndrome. In adults, the heart speeds up by at least 30 beats a minute within ten minutes of standing (40 in teenagers), blood pressure does not fall, and symptoms last for months. People feel faint, shaky, foggy or very tired, and better once they lie down. It is most common in girls and women from the teens to the forties, and sometimes starts after an infection. It can be hard to live with, but treatment helps many people.

What you can try

• Get up in steps: sit on the edge of the bed for a minute first.
• Drink enough through the day.
• Tense your calves and thighs before and while you stand.
• Sit or lie down at once if you feel faint.
• Note what you did before, and how fast your pulse was lying and standing.

Do not take extra salt unless your clinician advises it, because it can harm people with high blood pressure or weak kidneys or hearts. Do not stop a prescribed medicine by yourself.

When to get help right away

Call your emergency number (911 in the US) if a racing heart comes with:

• chest pain or trouble breathing
• fainting, above all during exercise or without any warning
• heavy bleeding, or stools that are black like tar
• weakness on one side, confusion or trouble speaking

Call also if your heart races while you rest and does not calm down.

When to see a clinician

Ask for an appointment within a few days if you faint, if your heartbeat is uneven, if you are pregnant, or if you have a heart disease or someone in your family died suddenly at a young age.

Book a visit if your heart races on most days when you stand up, or if you avoid standing because of it. Your clinician may measure pulse and blood pressure lying and standing, take blood, and record a heart tracing.`,
  symptoms: ['fast-heartbeat-on-standing', 'fast-heartbeat', 'dizziness'],
  author: 'marisol-quintavalle',
  reviewer: 'temi-adeyinka-rowe',
  reviewedOn: '2026-11-04',
  publishedDaysAgo: 180,
  references: [
    {
      title: 'Postural Tachycardia Syndrome (POTS)',
      publisher: 'National Institute of Neurological Disorders and Stroke',
      year: null,
      url: 'https://www.ninds.nih.gov/health-information/disorders/postural-tachycardia-syndrome-pots',
      accessedOn: '2026-10-30',
    },
    {
      title: 'Postural tachycardia syndrome (PoTS)',
      publisher: 'NHS',
      year: null,
      url: 'https://www.nhs.uk/conditions/postural-tachycardia-syndrome/',
      accessedOn: '2026-10-30',
    },
  ],
  comments: [
    {
      displayName: 'Bea',
      text: 'I showed the notes with my pulse lying and standing to my doctor. She said it saved us both half an hour.',
      status: 'approved',
      daysAgo: 133,
    },
    {
      displayName: 'Student nurse',
      text: 'Good that it says not to load up on salt without asking. You read the opposite everywhere.',
      status: 'approved',
      daysAgo: 46,
    },
  ],
}
