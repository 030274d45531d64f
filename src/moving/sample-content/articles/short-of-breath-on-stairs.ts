import type { SampleArticle } from '../types'

export const shortOfBreathOnStairs: SampleArticle = {
  question: 'Why am I short of breath when I climb stairs?',
  slug: 'why-am-i-short-of-breath-when-i-climb-stairs',
  summary:
    'Stairs make everyone breathe harder, but if they have become harder than they used to be, your lungs, heart or blood may need a check.',
  keyPoints: [
    'Being out of training is common, but it should not be assumed.',
    'A change from what you could do before matters more than the number of stairs.',
    'Asthma, anemia and heart or lung disease are frequent medical causes.',
    'Breathlessness at rest or with chest pain needs help right away.',
  ],
  body: `Climbing stairs is real work. You lift your whole weight, step by step, and your muscles ask for more oxygen. Breathing faster for a minute or two is normal. What counts is change: stairs that were easy some months ago and are hard now.

When to get help right away

Call your emergency number (911 in the US) if shortness of breath:

• starts suddenly, or is there while you rest
• comes with pain or pressure in the chest, or pain that spreads to the arm, back, neck or jaw
• comes with fainting, confusion, or blue or gray lips
• comes with coughing up blood, or with one leg that is swollen and painful

Common causes

• Being out of training, for example after an illness, an injury or months at a desk.
• Extra weight, including pregnancy.
• Asthma: you may also wheeze or cough, above all in cold air.
• Anemia: too few red blood cells to carry oxygen. You may feel tired and look pale; on brown or black skin, look at the inside of the lower eyelids.
• A chest infection, or the weeks after one.
• Anxiety, which can make you breathe fast and feel short of air.

Causes in the heart and lungs

Long-term lung disease (COPD) creeps up slowly, most often in people who smoke or used to. A heart that pumps too weakly (heart failure) can make you breathless on stairs and when you lie flat, and your ankles may swell. Narrow heart arteries can cause breathlessness on effort, sometimes without any pain. An uneven heartbeat or a leaking heart valve can do the same.

How to judge a change

1. Pick one staircase that you use often.
2. Note how far you get before you want to stop, and how long you need to recover.
3. Do the same once a week for a few weeks, and bring the notes to your visit.

Stop if you have pain, feel faint or feel unwell. This is a record, not a test that you must pass.

What you can try

If a clinician has found nothing that speaks against it, build up slowly: a walk on most days, a little longer each week. You should still be able to talk while you walk. If you smoke, stopping is the best thing you can do for your breath, and help with it is available.

When to see a clinician

Ask for an appointment within a few days if you have become breathless more easily over weeks, need more pillows to breathe at night, have swollen ankles, or cough or wheeze. Also ask if you have a heart or lung disease and it is getting worse. Your clinician may listen to your chest, check your blood, and order a breathing test or a heart tracing.`,
  symptoms: ['shortness-of-breath-on-effort', 'shortness-of-breath'],
  author: 'marisol-quintavalle',
  reviewer: 'hannah-vestergaard',
  reviewedOn: '2026-10-20',
  publishedDaysAgo: 295,
  references: [
    {
      title: 'Breathing Problems',
      publisher: 'MedlinePlus, National Library of Medicine',
      year: null,
      url: 'https://medlineplus.gov/breathingproblems.html',
      accessedOn: '2026-10-16',
    },
    {
      title: 'Heart Failure',
      publisher: 'National Heart, Lung, and Blood Institute',
      year: null,
      url: 'https://www.nhlbi.nih.gov/health/heart-failure',
      accessedOn: '2026-10-16',
    },
  ],
  comments: [
    {
      displayName: "Siobhán O'Neill",
      text: 'My rule was: < 2 floors & I need a break = I am just getting old. My clinician\'s rule was better: "Tell me what changed since last year." It was asthma.',
      status: 'approved',
      daysAgo: 190,
    },
    {
      displayName: 'Fourth floor, no lift',
      text: 'The staircase notes were useful. I had no idea how to describe it before.',
      status: 'approved',
      daysAgo: 58,
    },
    {
      displayName: 'Kwame',
      text: 'Could you write about breathlessness during pregnancy? It is only one line here.',
      status: 'approved',
      daysAgo: 33,
    },
    {
      displayName: 'MiracleLungs',
      text: 'Doctors hate this one breathing trick!! Click now and win a free balloon at example.net',
      status: 'spam',
      daysAgo: 20,
    },
  ],
}
