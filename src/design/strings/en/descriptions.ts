/** What search engines show below a page's title. */
export const descriptions = {
  home: (site: string, tagline: string) => `${site}: ${tagline}.`,
  author: (name: string, site: string) => `${name} writes for ${site}.`,
  authors: (site: string) => `The clinicians who write for ${site}, with their credentials and practices.`,
  bodySystem: (name: string) => `Symptoms and questions: ${name}.`,
  bodySystems: 'Browse questions and symptoms by part of the body.',
  symptom: (name: string) => `Questions about ${name}, answered.`,
  symptoms: 'Every symptom by its plain name and its other names, from A to Z.',
  search: (site: string) => `Search the answers and symptoms of ${site} in your own words.`,
  about: (title: string, site: string) => `${title}: what readers should know about ${site}.`,
}
