/**
 * What is left out unless a list allows it: an id stands for the term and all below it, other lines for words in a
 * name. Signs that veterinarians look for, and findings of a laboratory or a microscope: no reader has them as a
 * symptom.
 */
export const hiddenTerms: readonly string[] = [
  // Veterinary: the postural reactions are tests of the gait of dogs (hopping, wheelbarrowing, hemistanding).
  'SYMP:0000189',
  'feather',
  'hind limb',
  'dropping',
  'droppings',
  'circling movement',
  'droopy ears',
  'head pressing',
  'hoof',
  'udder',
  'wattle',
  'beak',
  'litter',
  'cattle',
  'hopping',
  'wheelbarrowing',
  'hemistanding',
  'hemiwalking',
  // Laboratory: counts of blood cells and what is dissolved in the blood.
  'lymphocytes',
  'leukocytosis',
  'lymphopenia',
  'cytopenia',
  'thrombocytopenia',
  'macrocytosis',
  'reticulocytosis',
  'plasmacytosis',
  'low white blood cell count',
  'hypergammaglobulinemia',
  'hyponatremia',
  'hypoxemia',
  'proteinuria',
  'hemolysis',
  // What only a pathologist or a surgeon sees.
  'lymphoblastoma',
  'necrosis of jejunum',
  'hepatic necrosis',
  'granulomatous inflammation',
  'caseation',
  'keratotic capsule',
  'hematogenous',
  'intestines on rectal',
]
