import type { SampleAuthor } from './types'

/** Fictional clinicians; each biography says so, because readers must never mistake them for real ones. */
export const authors: SampleAuthor[] = [
  {
    slug: 'marisol-quintavalle',
    name: 'Marisol Quintavalle',
    credentials: [{ abbreviation: 'MD', title: 'Doctor of Medicine' }],
    specialties: ['Family medicine'],
    practice: {
      name: 'Harbor Lantern Family Practice',
      street: '12 Ropewalk Lane',
      city: 'Port Ellery',
      region: 'ME',
      country: 'US',
      url: 'https://harbor-lantern.example.org',
      phone: '+1 207 555 0142',
    },
    biography:
      'Dr. Quintavalle looks after families in a small harbor town, from newborn babies to great-grandparents. She writes about the questions she hears most often at the end of a visit, just as people reach for the door. This profile is a made-up example that comes with a new installation.',
    conflictOfInterest:
      'None. She takes no payments, gifts or speaking fees from companies that make medicines or devices.',
    credentialsCheckedOn: '2026-09-07',
    ratings: [2, 3, 9, 31, 58],
  },
  {
    slug: 'temi-adeyinka-rowe',
    name: 'Temi Adeyinka-Rowe',
    credentials: [
      { abbreviation: 'MD', title: 'Doctor of Medicine' },
      { abbreviation: 'PhD', title: 'Doctor of Philosophy' },
    ],
    specialties: ['Neurology', 'Headache medicine'],
    practice: {
      name: 'Larkfield Neurology Clinic',
      street: '480 Juniper Avenue',
      city: 'Larkfield Springs',
      region: 'OR',
      country: 'US',
      url: 'https://larkfield-neurology.example.org',
      phone: '+1 541 555 0118',
    },
    biography:
      'Dr. Adeyinka-Rowe treats headaches, dizziness and disorders of nerve and muscle. Before that she studied how the inner ear and the brain work together to keep us steady. This profile is a made-up example that comes with a new installation.',
    conflictOfInterest:
      'Her clinic takes part in publicly funded headache research. She holds no shares in health companies.',
    credentialsCheckedOn: '2026-09-08',
    ratings: [1, 2, 6, 18, 27],
  },
  {
    slug: 'arjun-pellworth',
    name: 'Arjun Pellworth',
    credentials: [
      { abbreviation: 'PT', title: 'Physical Therapist' },
      { abbreviation: 'DPT', title: 'Doctor of Physical Therapy' },
    ],
    specialties: ['Physical therapy', 'Back and joint pain'],
    practice: {
      name: 'Millbrook Crossing Physical Therapy',
      street: null,
      city: 'Millbrook Crossing',
      region: 'OH',
      country: 'US',
      url: 'https://millbrook-crossing.example.org',
      phone: '+1 614 555 0173',
    },
    biography:
      'Dr. Pellworth is a physical therapist. He helps people to move with less pain after injuries, operations and long spells of sitting still. He likes advice that fits into an ordinary day. This profile is a made-up example that comes with a new installation.',
    conflictOfInterest: 'None. He sells no equipment, courses or supplements.',
    credentialsCheckedOn: '2026-09-10',
    ratings: [0, 1, 4, 12, 22],
  },
  {
    slug: 'hannah-vestergaard',
    name: 'Hannah Vestergaard',
    credentials: [
      { abbreviation: 'DNP', title: 'Doctor of Nursing Practice' },
      { abbreviation: 'FNP-BC', title: 'Family Nurse Practitioner, Board Certified' },
    ],
    specialties: ['Family practice', 'Digestive and bladder health'],
    practice: {
      name: 'Cedar Hollow Community Health',
      street: '3 Schoolhouse Road',
      city: 'Cedar Hollow',
      region: 'MN',
      country: 'US',
      url: 'https://cedar-hollow.example.org',
      phone: '+1 218 555 0109',
    },
    biography:
      'Dr. Vestergaard is a nurse practitioner at a rural health center. She joined the project this fall and writes about symptoms that people find hard to bring up. This profile is a made-up example that comes with a new installation.',
    conflictOfInterest: 'None.',
    credentialsCheckedOn: '2026-10-12',
    ratings: [0, 0, 0, 1, 2],
  },
]
