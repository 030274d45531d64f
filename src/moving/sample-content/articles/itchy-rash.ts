import type { SampleArticle } from '../types'

export const itchyRash: SampleArticle = {
  question: 'What causes an itchy rash and what helps?',
  slug: 'what-causes-an-itchy-rash-and-what-helps',
  summary:
    'Dry or sensitive skin, an allergy, insects or a fungus cause most itchy rashes, and gentle skin care with a cream from the pharmacy often helps.',
  keyPoints: [
    'Eczema, contact rashes, hives, insect bites and fungus are common causes.',
    'Redness is easy to see on light skin; on brown and black skin a rash may look purple, gray or darker.',
    'Cool the skin, moisturize it often, and try not to scratch.',
    'Swelling of the lips, tongue or throat needs help right away.',
  ],
  body: `A rash is an area of skin that has changed in color or feel. If it itches, the skin is usually irritated, allergic, dry, or has been bitten or infected. Most itchy rashes are not dangerous, and many fade by themselves.

What it can look like

On light skin, irritated skin is often pink or red. On brown skin it may look purple, gray-brown or simply darker than the skin around it. On black skin redness may not show at all: trust what you feel, such as warmth, swelling, bumps or dry scales. After a rash heals, lighter or darker patches can stay for months.

Common causes

• Eczema: dry, itchy, thickened or cracked skin, often in the bends of elbows and knees.
• Contact rash: where something touched you, such as nickel, perfume, a plant or a cleaning product.
• Hives: raised, itchy welts that come quickly and move around. Each one fades within a day.
• Ringworm: a fungus that makes a ring with a scaly edge. It is not a worm.
• Scabies: tiny mites in the skin. It itches most at night, often between the fingers, and others at home may itch too.
• Insect bites, heat rash, and psoriasis.
• A new medicine.

What helps

• Hold a cool, damp cloth on the skin for some minutes.
• Wash with lukewarm water and without perfumed soap. Pat the skin dry.
• Use a plain moisturizer several times a day.
• Keep your nails short and wear soft, loose clothes.
• Leave out anything new: a soap, a cream, a piece of jewelry.
• Ask a pharmacist which cream or tablet may suit you. A cream for one kind of rash can make another kind worse.

When to get help right away

Call your emergency number (911 in the US) if a rash comes with:

• swelling of the lips, face, tongue or throat, trouble breathing, or feeling faint
• fever and spots that do not fade when you press a clear glass on them; on brown or black skin, look at the palms, the soles and the inside of the eyelids
• blisters or peeling skin, with sores in the mouth or eyes, or feeling very ill

When to see a clinician

Ask for an appointment on the same day if the rash is hot, painful and spreading, if it weeps or has pus, if it is near an eye, or if it began after a new medicine. Do the same for a painful rash with blisters on one side of the body.

Book a visit if the itch keeps you awake, if there is no change after two weeks of gentle care, or if others at home itch too. A photo on good days and bad days helps your clinician.`,
  symptoms: ['itchy-rash', 'rash', 'itching'],
  author: 'marisol-quintavalle',
  reviewer: 'hannah-vestergaard',
  reviewedOn: '2026-10-05',
  publishedDaysAgo: 260,
  references: [
    {
      title: 'Rashes',
      publisher: 'MedlinePlus, National Library of Medicine',
      year: null,
      url: 'https://medlineplus.gov/rashes.html',
      accessedOn: '2026-10-01',
    },
    {
      title: 'Atopic Dermatitis',
      publisher: 'National Institute of Arthritis and Musculoskeletal and Skin Diseases',
      year: null,
      url: 'https://www.niams.nih.gov/health-topics/atopic-dermatitis',
      accessedOn: '2026-10-01',
    },
  ],
  comments: [
    {
      displayName: 'Adaeze',
      text: 'Finally a page that says what a rash looks like on my skin. Mine was never “red”, so I was told twice that it was nothing.',
      status: 'approved',
      daysAgo: 170,
    },
    {
      displayName: 'Gardener',
      text: 'It was the tomato plants. Long sleeves fixed it.',
      status: 'approved',
      daysAgo: 95,
    },
    {
      displayName: 'Dana',
      text: 'How long may darker patches stay? My son’s eczema is better but the marks worry him.',
      status: 'approved',
      daysAgo: 41,
    },
  ],
}
