import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The headless shell first: the same engine without a window system, so each page costs about half the CPU time.
 */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]
/** Debian and Ubuntu use the same name; older releases only have the full browser. */
const PACKAGES = ['chromium-headless-shell', 'chromium']
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** What the search needs to know about the machine; injected, so that it can be tested for other machines. */
export type Machine = {
  env: Record<string, string | undefined>
  isRoot: boolean
  hasApt: boolean
  isExecutable: (file: string) => boolean
  /** Runs a program with its output shown; returns whether it succeeded. */
  run: (program: string, args: string[]) => boolean
  /** The path of Playwright's own Chromium, whether it exists or not. */
  playwrightsOwn: () => string
}

/**
 * Finds a Chromium for the tests, and installs one if there is none: from Debian's or Ubuntu's packages as root,
 * otherwise Playwright's own.
 *
 * @returns the program's absolute path
 * @throws Error that says what to do
 */
export function findChromium(machine: Machine = thisMachine()): string {
  const { env, isExecutable } = machine
  if (env.CHROMIUM_PATH) {
    if (isExecutable(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which is not a program.`)
  }
  return (
    findInstalled(machine) ??
    installPackage(machine) ??
    installPlaywrights(machine) ??
    giveUp('No Chromium was found and none could be installed. Install one, or set CHROMIUM_PATH to it.')
  )
}

/** Launch options: quiet, and without the sandbox only where it cannot work, as root. */
export function chromiumArguments(isRoot = process.getuid?.() === 0): string[] {
  const quiet = ['--disable-quic', '--disable-background-networking', '--disable-gpu']
  return isRoot ? ['--no-sandbox', ...quiet] : quiet
}

function findInstalled({ env, isExecutable }: Machine): string | undefined {
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...candidates, ...MAC].find(isExecutable)
}

function installPackage(machine: Machine): string | undefined {
  if (!machine.isRoot || !machine.hasApt) return undefined
  if (!machine.run('apt-get', ['update', '-qq'])) return undefined
  for (const name of PACKAGES) {
    console.error(`No Chromium was found; installing the package “${name}” …`)
    const isInstalled = machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
    const found = isInstalled ? findInstalled(machine) : undefined
    if (found) return found
  }
  return undefined
}

function installPlaywrights(machine: Machine): string | undefined {
  const own = machine.playwrightsOwn()
  if (machine.isExecutable(own)) return own
  console.error('No Chromium was found; downloading Playwright’s …')
  const isThere = machine.run('npx', ['playwright', 'install', 'chromium']) && machine.isExecutable(own)
  return isThere ? own : undefined
}

function giveUp(message: string): never {
  throw new Error(message)
}

function thisMachine(): Machine {
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    hasApt: existsSync('/usr/bin/apt-get'),
    isExecutable: (file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    },
    run: (program, args) =>
      spawnSync(program, args, {
        // Installation output goes to stderr: stdout belongs to the test report.
        stdio: ['ignore', 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        shell: process.platform === 'win32',
      }).status === 0,
    playwrightsOwn: () => {
      // Imported only here, because only this case needs Playwright.
      const { stdout } = spawnSync(
        process.execPath,
        ['-e', "process.stdout.write(require('@playwright/test').chromium.executablePath())"],
        { encoding: 'utf8' },
      )
      return stdout
    },
  }
}
