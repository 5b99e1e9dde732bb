/** Finds a Chromium for the browser tests, or installs Debian's where it may. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const PLACES = [
  '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome',
]
const MAC = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The arguments a headless Chromium is started with: no network of its own, works as root in a container. */
export const CHROMIUM_ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** Path of an installed Chromium: `CHROMIUM_PATH`, else the usual names and places; null where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env, executable: (path: string) => boolean = isExecutable): string | null {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(isAbsolute), ...PLACES]
  const candidates = [env.CHROMIUM_PATH ?? '', ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC]
  return candidates.find((path) => path !== '' && executable(path)) ?? null
}

/** Finds one, else installs it with apt as root; null where neither works, with the reason on stderr. */
export function ensureChromium(): string | null {
  const found = findChromium()
  if (found !== null) return found
  if (process.getuid?.() === 0 && findOnPath('apt-get')) {
    console.error('未找到 Chromium，正在用 apt 安装…\nNo Chromium found, installing it with apt …')
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']]) {
      const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      if (status !== 0) break
    }
  }
  const installed = findChromium()
  if (installed === null) {
    console.error(
      '浏览器测试需要 Chromium。请安装（Debian/Ubuntu：apt-get install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指明已有的 Chrome/Chromium。\n'
      + 'The browser tests need a Chromium. Install one (Debian/Ubuntu: apt-get install chromium fonts-noto-cjk), or name an existing Chrome or Chromium with CHROMIUM_PATH.',
    )
  }
  return installed
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findOnPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isAbsolute(folder) && isExecutable(join(folder, name)))
}
