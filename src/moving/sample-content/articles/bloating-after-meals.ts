import type { SampleArticle } from '../types'

export const bloatingAfterMeals: SampleArticle = {
  question: 'Is bloating after meals normal?',
  slug: 'is-bloating-after-meals-normal',
  summary:
    'Feeling bloated for a few hours after a big meal is normal; bloating on most days for three weeks or more should be checked.',
  keyPoints: [
    'Gas, swallowed air and constipation are the usual reasons.',
    'Eating slowly and finding your own triggers often helps.',
    'Bloating that is there on most days needs a check, above all after the age of 50.',
  ],
  body: `A belly that feels full and tight after a large meal is normal, and so is some gas. Everyone makes gas every day. It should ease within hours, and it should not keep you from living as you like.

Why it happens

• You swallow air: by eating fast, chewing gum, smoking, or drinking through a straw.
• Germs in the large bowel break down food and make gas. Beans, onions, cabbage, wheat and some sweeteners make more of it than other foods.
• Fizzy drinks bring gas with them.
• Constipation: stools stay in the bowel and gas cannot pass.
• Periods: many people feel bloated in the days before.
• Milk sugar (lactose) that your body cannot break down well.

Longer-lasting causes

Irritable bowel syndrome brings bloating with belly pain and a change in stools, in spells that come and go. In celiac disease, gluten from wheat, rye and barley harms the gut. If you think of celiac disease, ask for the blood test before you give up gluten, because the test may miss the disease without it.

Bloating that does not come and go, but stays, can be a sign of fluid in the belly or of ovarian cancer. Both are uncommon, but both should be found early.

What you can try

• Eat smaller meals, slowly, with your mouth closed.
• Take a short walk after eating.
• Keep a diary of food and bloating for two weeks, then leave out one likely trigger at a time.
• If you are constipated, drink enough and add fiber little by little; a lot at once makes more gas.

A long list of forbidden foods can leave you short of what you need. If you want to cut out more than one or two foods, ask for help from a dietitian.

When to get help right away

Call your emergency number (911 in the US) or go to an emergency department if:

• you have sudden, severe belly pain
• your belly is hard and swollen, and you vomit and cannot pass stool or gas
• you vomit blood, or pass blood or black, tarry stools
• you have belly pain with chest pain, fainting or trouble breathing

When to see a clinician

Book a visit if you have been bloated on most days for three weeks or more, or if it keeps coming back and you cannot find the reason.

Ask for an appointment soon if you also lose weight without trying, feel full after a few bites, feel a lump, have new constipation or diarrhea, or need to pass urine more often. New bloating after the age of 50 should be checked early.`,
  symptoms: ['bloating', 'gas'],
  author: 'hannah-vestergaard',
  reviewer: 'marisol-quintavalle',
  reviewedOn: '2026-11-09',
  publishedDaysAgo: 23,
  references: [
    {
      title: 'Gas in the Digestive Tract',
      publisher: 'National Institute of Diabetes and Digestive and Kidney Diseases',
      year: null,
      url: 'https://www.niddk.nih.gov/health-information/digestive-diseases/gas-digestive-tract',
      accessedOn: '2026-11-05',
    },
    {
      title: 'Bloating',
      publisher: 'NHS',
      year: null,
      url: 'https://www.nhs.uk/conditions/bloating/',
      accessedOn: '2026-11-05',
    },
  ],
  comments: [
    {
      displayName: 'Jo',
      text: 'Chewing gum! Never would have guessed.',
      status: 'approved',
      daysAgo: 18,
    },
    {
      displayName: 'Ines',
      text: 'I wish I had known about doing the celiac test before stopping bread. I had to start eating it again for weeks.',
      status: 'approved',
      daysAgo: 9,
    },
    {
      displayName: 'sceptic',
      text: 'How do I know whether it is the wheat or just the size of the meal?',
      status: 'pending',
      daysAgo: 0,
    },
  ],
}
