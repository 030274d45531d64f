/**
 * Plain Node without dependencies: usage texts of the commands that take no arguments and run before anything is
 * installed.
 */

const SETTINGS = 'Settings come from the environment (PORT=8080 npm start); see docs/operations/install.md.'

const usages = {
  start: ['npm start', `Starts the database, the site and its worker, and serves until Ctrl-C.\n${SETTINGS}`],
  dev: ['npm run dev', `Like npm start, with hot reload and without the page cache.\n${SETTINGS}`],
  build: [
    'npm run build',
    'Runs the production build. npm start does so automatically if it is missing or out of date.',
  ],
  bundle: [
    'npm run bundle',
    'Puts everything that runs, built, into the folder .bundle, for machines on which nothing is installed or built.',
  ],
  test: [
    'npm test',
    'Runs all checks and tests on temporary databases. npm run test:unit, test:int and test:e2e each run a part.',
  ],
}

/**
 * Answers `--help`, and refuses any other argument with one line; exits the process then.
 *
 * @param {keyof typeof usages} name
 * @param {string[]} [given] the arguments; defaults to those of this process
 */
export function answerUsage(name, given = process.argv.slice(2)) {
  const [command, words] = usages[name]
  if (given.some((word) => word === '--help' || word === '-h')) {
    console.log(`Usage: ${command}\n\n${words}`)
    process.exit(0)
  }
  if (given.length === 0) return
  console.error(`error: ${command} does not accept “${given[0]}”. ${SETTINGS}`)
  process.exit(1)
}
