import type { SampleArticle } from '../types'

export const heartburnAtNight: SampleArticle = {
  question: 'How can I calm heartburn at night?',
  slug: 'how-can-i-calm-heartburn-at-night',
  summary:
    'Eat earlier, raise the head of your bed and lie on your left side; if heartburn keeps coming back, see a clinician about the cause.',
  keyPoints: [
    'Leave about three hours between your last meal and bed.',
    'Raise the head of the bed instead of piling up pillows.',
    'Heartburn on most days for three weeks should be checked.',
    'Chest pain can also come from the heart: if in doubt, call for help.',
  ],
  body: `Heartburn is a burning feeling behind the breastbone. It comes when stomach acid flows up into the food pipe (reflux). At night it is often worse, because you lie flat and swallow less, so the acid stays longer.

Why it happens

A ring of muscle at the lower end of the food pipe should keep acid down. It can be weak, or it may open at the wrong time. Common triggers are large or late meals, fatty or spicy food, coffee, chocolate, alcohol and smoking. Extra weight, pregnancy and a hiatal hernia (part of the stomach slides up into the chest) add to it. So do some medicines, for example certain pain relievers.

What you can do tonight

• Sit up for a while, and loosen tight clothes around the waist.
• Lie on your left side. For many people less acid flows up than on the right.
• Sip some water.
• Ask a pharmacist whether a medicine without a prescription suits you, and follow its label. Say if you are pregnant or take other medicines.

What helps in the long run

• Eat the last meal about three hours before bed, and make it smaller.
• Put blocks under the legs at the head of the bed, or use a wedge, so that your chest lies higher than your waist. Extra pillows only bend the neck.
• Find your own triggers with a food diary instead of giving up everything at once.
• If you weigh more than is healthy for you, losing some weight often helps.
• If you smoke, ask for help with stopping.

When to get help right away

Heart pain and heartburn can feel alike.

Call your emergency number (911 in the US) if you:

• have pressure or tightness in the chest, or pain that spreads to the arm, back, neck or jaw
• have chest pain with sweating, trouble breathing, fainting or feeling very sick
• vomit blood, or something that looks like coffee grounds
• pass stools that are black like tar
• have food stuck and cannot swallow your own spit

When to see a clinician

Ask for an appointment soon if food sticks when you swallow, if swallowing hurts, if you are losing weight without trying, or if you keep vomiting.

Book a visit if you have heartburn on most days for three weeks, if medicine from the pharmacy does not help or you need it again and again, or if heartburn is new and you are over 55. A hoarse voice or a cough at night can also come from reflux and is worth mentioning.`,
  symptoms: ['heartburn'],
  author: 'hannah-vestergaard',
  reviewer: 'marisol-quintavalle',
  reviewedOn: '2026-10-27',
  publishedDaysAgo: 61,
  references: [
    {
      title: 'Acid Reflux (GER and GERD) in Adults',
      publisher: 'National Institute of Diabetes and Digestive and Kidney Diseases',
      year: null,
      url: 'https://www.niddk.nih.gov/health-information/digestive-diseases/acid-reflux-ger-gerd-adults',
      accessedOn: '2026-10-22',
    },
    {
      title: 'Heartburn and acid reflux',
      publisher: 'NHS',
      year: null,
      url: 'https://www.nhs.uk/conditions/heartburn-and-acid-reflux/',
      accessedOn: '2026-10-22',
    },
  ],
  comments: [
    {
      displayName: 'Night shift nurse',
      text: 'Blocks under the bed: five minutes of work, and the best thing I have done this year.',
      status: 'approved',
      daysAgo: 49,
    },
    {
      displayName: 'Marek',
      text: 'I gave up coffee, tomatoes, chocolate and onions all at once and was miserable. In the end it was only late dinners.',
      status: 'approved',
      daysAgo: 22,
    },
    {
      displayName: 'A reader',
      text: 'I just stopped the tablets my doctor gave me and you should all do the same, they are poison.',
      status: 'rejected',
      daysAgo: 15,
    },
  ],
}
