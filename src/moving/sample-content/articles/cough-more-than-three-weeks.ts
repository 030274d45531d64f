import type { SampleArticle } from '../types'

export const coughMoreThanThreeWeeks: SampleArticle = {
  question: 'What causes a cough that lasts more than three weeks?',
  slug: 'what-causes-a-cough-that-lasts-more-than-three-weeks',
  summary:
    'After a cold a cough can linger for weeks, but one that lasts more than three weeks should be checked for causes such as asthma, reflux or smoking.',
  keyPoints: [
    'Irritated airways after a cold are a very common cause.',
    'Asthma, mucus from the nose, acid reflux and smoking are others.',
    'See a clinician about any cough that lasts more than three weeks.',
    'Coughing up blood always needs medical advice.',
  ],
  body: `A cough protects you: it clears the throat and the airways. Most coughs go within three weeks. When one stays longer, it is time to ask why. In adults, a cough is called chronic after eight weeks; in children, after four.

Common causes

• After an infection: a cold, flu or COVID-19 is over, but the airways stay touchy and a tickle sets off the cough.
• Mucus that runs from the nose down the back of the throat, from an allergy or blocked sinuses.
• Asthma. The cough is often worse at night, in cold air or with exercise, and you may wheeze.
• Stomach acid that comes up into the food pipe (reflux), often worse when you lie down.
• Smoking or vaping, or smoke and dust at home or at work.
• Some blood pressure medicines called ACE inhibitors, which can cause a dry cough.

Causes that need to be found early

Whooping cough brings long fits of coughing, and is dangerous for babies. Long-term lung disease (COPD) is more likely if you have smoked. Pneumonia, tuberculosis, heart failure and lung cancer are less common, but finding them early makes a real difference.

What you can try

• Drink enough, and try a warm drink when the throat tickles.
• Honey can ease a cough in adults and in children over one year. Never give honey to a baby under one year.
• Keep rooms free of smoke. If you smoke, ask for help with stopping.
• Raise your head a little at night if the cough is worse when you lie down.

Do not stop a blood pressure medicine by yourself. Ask first; there are often other choices. Antibiotics do not help against a cough that a virus has left behind.

When to get help right away

Call your emergency number (911 in the US) if you:

• are struggling to breathe or cannot finish a sentence
• have chest pain that does not go away
• cough up more than a little blood
• have blue or gray lips; on brown or black skin, look at the lips, gums and nail beds
• are choking on something

Call also if a baby stops breathing or changes color during a coughing fit.

When to see a clinician

Ask for an appointment on the same day if you cough up any blood, have a high fever, or feel more and more short of breath.

Book a visit if the cough has lasted more than three weeks, or sooner if you are losing weight without trying, sweat at night, have a hoarse voice that stays, or have a weak immune system. Your clinician may listen to your chest and suggest a breathing test or an X-ray.`,
  symptoms: ['long-lasting-cough', 'cough'],
  author: 'hannah-vestergaard',
  reviewer: 'marisol-quintavalle',
  reviewedOn: '2026-11-02',
  publishedDaysAgo: 40,
  references: [
    {
      title: 'Cough',
      publisher: 'MedlinePlus, National Library of Medicine',
      year: null,
      url: 'https://medlineplus.gov/cough.html',
      accessedOn: '2026-10-29',
    },
    {
      title: 'Cough',
      publisher: 'NHS',
      year: null,
      url: 'https://www.nhs.uk/conditions/cough/',
      accessedOn: '2026-10-29',
    },
    {
      title: 'Whooping Cough (Pertussis)',
      publisher: 'Centers for Disease Control and Prevention',
      year: null,
      url: 'https://www.cdc.gov/pertussis/',
      accessedOn: '2026-10-30',
    },
  ],
  comments: [
    {
      displayName: 'Bus driver',
      text: 'Five weeks of coughing in front of passengers. It was the nose, of all things.',
      status: 'approved',
      daysAgo: 31,
    },
    {
      displayName: 'Leila R.',
      text: 'The note on honey and babies should be in bold on every jar. I did not know.',
      status: 'approved',
      daysAgo: 12,
    },
  ],
}
