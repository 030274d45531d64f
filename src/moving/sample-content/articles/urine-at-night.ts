import type { SampleArticle } from '../types'

export const urineAtNight: SampleArticle = {
  question: 'Why do I need to pass urine at night?',
  slug: 'why-do-i-need-to-pass-urine-at-night',
  summary:
    'Late drinks, light sleep, swollen legs, an irritable bladder, a large prostate or diabetes can make you get up at night, and most of these can be helped.',
  keyPoints: [
    'Getting up once is common, above all as you get older.',
    'Your body may make too much urine at night, or your bladder may hold too little.',
    'A diary of drinks and urine over three days shows the pattern.',
    'Not being able to pass urine at all is an emergency.',
  ],
  body: `Getting up once in the night to pass urine is common and becomes more so with age. Doctors call it nocturia. It matters when it breaks your sleep, makes you tired or puts you at risk of a fall in the dark.

Why it happens

There are three main reasons, and many people have more than one:

• You make a lot of urine at night: from drinking late, alcohol or caffeine, or because fluid from swollen legs returns to the blood when you lie down. Sleep apnea and diabetes can also do it.
• Your bladder holds little or is irritable: with an overactive bladder, a bladder infection, constipation, pregnancy, or a large prostate.
• You wake for another reason, such as pain, worry or hot flashes, and then notice your bladder.

Some medicines make it worse, above all water tablets that are taken late in the day. Heart and kidney disease can show in this way too.

What you can try

• Drink as usual in the day, and less in the last hours before bed. Do not go thirsty.
• Leave out alcohol and caffeine in the evening.
• If your ankles swell, put your legs up for an hour in the late afternoon.
• Empty your bladder just before bed.
• Ask whether a water tablet can be taken at another time of day. Do not change it by yourself.
• Put a night light on the way to the bathroom and clear the floor.

Keep a diary

For three days, write down what and when you drink, and when you pass urine. If you can, measure how much in a jug. This simple record tells your clinician more than many tests.

When to get help right away

Call your emergency number (911 in the US) or go to an emergency department if you:

• cannot pass urine although your bladder feels full and hurts
• have a high fever or shaking with pain in your side or back
• lose control of your bladder and have weak legs or numbness between the legs
• are very thirsty, vomit, breathe fast or feel drowsy, which can be a sign of very high blood sugar
• wake up struggling to breathe

When to see a clinician

Ask for an appointment on the same day if passing urine burns and you have a fever, are pregnant, or have diabetes.

Book a visit if you get up two or more times on most nights, if you see blood in your urine, if you are unusually thirsty or losing weight, if your ankles swell, or if your stream is weak or hard to start. Also ask if you snore loudly and are sleepy in the day. It is a common problem; nobody at the clinic will find it odd.`,
  symptoms: ['night-time-urination', 'frequent-urination'],
  author: 'hannah-vestergaard',
  reviewer: 'marisol-quintavalle',
  reviewedOn: '2026-11-16',
  publishedDaysAgo: 4,
  references: [
    {
      title: 'Overactive Bladder',
      publisher: 'MedlinePlus, National Library of Medicine',
      year: null,
      url: 'https://medlineplus.gov/overactivebladder.html',
      accessedOn: '2026-11-10',
    },
    {
      title: 'Bladder Control Problems',
      publisher: 'National Institute of Diabetes and Digestive and Kidney Diseases',
      year: null,
      url: 'https://www.niddk.nih.gov/health-information/urologic-diseases/bladder-control-problems',
      accessedOn: '2026-11-10',
    },
  ],
  comments: [
    {
      displayName: 'Retired postman',
      text: 'Legs up at four o’clock. Down from three times a night to one. My wife is happy too.',
      status: 'approved',
      daysAgo: 3,
    },
    {
      displayName: 'Amina',
      text: 'Thank you for the last sentence.',
      status: 'approved',
      daysAgo: 1,
    },
    {
      displayName: 'Call me',
      text: 'If you have the same problem ring me any time on 555-0100, I know a man who can help.',
      status: 'rejected',
      daysAgo: 2,
    },
  ],
}
